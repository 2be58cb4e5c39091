-- work.db, version 2: what is being written and not signed yet. No entry of the journal: one author's, never leaves the
-- machine, never counts. digest is over the other columns.
CREATE TABLE draft (
    author   TEXT NOT NULL,
    case_no  TEXT NOT NULL,
    form     TEXT NOT NULL,       -- id of the template
    saved_at INTEGER NOT NULL,
    body     TEXT NOT NULL,       -- JSON
    digest   BLOB NOT NULL,
    PRIMARY KEY (author, case_no, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_of_case ON draft (case_no);
