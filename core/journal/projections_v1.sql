-- The state of our own work in a facts file: the fold of the journal's entries (core/journal/fold.h). Never changed
-- but by folding; dropped and rebuilt at will.
CREATE TABLE manual_red_box (
    entry_id BLOB PRIMARY KEY,    -- that made it
    case_no  TEXT NOT NULL,
    from_at  INTEGER NOT NULL,
    until_at INTEGER,             -- NULL: not lifted
    author   TEXT NOT NULL,
    reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX manual_red_box_of_case ON manual_red_box (case_no);

CREATE TABLE snooze (
    case_no  TEXT NOT NULL,
    author   TEXT NOT NULL,       -- whose queue leaves the case out
    until_at INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    entry_id BLOB NOT NULL,
    PRIMARY KEY (case_no, author)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    entry_id BLOB PRIMARY KEY,
    case_no  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    author   TEXT NOT NULL,
    text     TEXT NOT NULL,
    place    INTEGER NOT NULL     -- 0, 1, 2 ... within the case, in the order of the fold
) STRICT, WITHOUT ROWID;
CREATE INDEX note_of_case ON note (case_no, place);

-- How far the journal has been folded into this file: the last entry, and the station that work.db then had (a
-- restored work.db has another).
CREATE TABLE folded (
    only     INTEGER PRIMARY KEY CHECK (only = 1),
    position INTEGER NOT NULL,
    entry_id BLOB NOT NULL,
    station  BLOB NOT NULL
) STRICT;
