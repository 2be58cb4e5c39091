-- The state of our own reviews in a facts file: the fold of their entries (core/reviews/review_fold.h), as far as
-- questions across cases need it; what a review says is read from the journal. Never changed but by folding.
CREATE TABLE review (
    entry_id   BLOB PRIMARY KEY,   -- of one version
    case_no    TEXT NOT NULL,
    place      INTEGER NOT NULL,   -- 0, 1, 2 ... within the case
    ref        TEXT NOT NULL,
    version    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    reviewer   TEXT NOT NULL,      -- officer_id
    signed_at  INTEGER NOT NULL,
    batch      TEXT,               -- signed in one step with others: the same for all of them; NULL: alone
    batch_size INTEGER NOT NULL,   -- 0: alone
    holds      INTEGER NOT NULL,   -- 1: the version that holds of its review
    counts     INTEGER NOT NULL,   -- 0: the review was withdrawn or undone
    counts_from INTEGER,           -- the review counts from this version on; NULL: an edit, which changes nothing
    counts_until INTEGER           -- when what began then was returned; NULL: it was not
) STRICT, WITHOUT ROWID;
CREATE INDEX review_of_case ON review (case_no, place);
CREATE INDEX review_by_ref ON review (ref);
CREATE INDEX review_by_reviewer ON review (reviewer, signed_at);
CREATE INDEX review_by_batch ON review (batch) WHERE batch IS NOT NULL;

-- The version that holds of each review that was put before somebody and was not withdrawn.
CREATE TABLE approval (
    entry_id       BLOB PRIMARY KEY, -- of the version
    case_no        TEXT NOT NULL,
    ref            TEXT NOT NULL,
    version        INTEGER NOT NULL,
    hash           BLOB NOT NULL,    -- of its content
    kind           TEXT NOT NULL,
    author         TEXT NOT NULL,    -- officer_id
    author_name    TEXT NOT NULL,
    author_rank    TEXT NOT NULL,    -- held then
    submitted_at   INTEGER NOT NULL,
    asked_rank     TEXT NOT NULL,
    why            TEXT NOT NULL,
    state          TEXT NOT NULL,    -- waiting, approved, returned
    times_returned INTEGER NOT NULL,
    besides        INTEGER NOT NULL, -- other reviews that were begun for the same obligation
    decided_at     INTEGER,
    decided_by     TEXT NOT NULL,    -- officer_id; empty: it waits
    decided_name   TEXT NOT NULL,
    reason         TEXT NOT NULL,    -- code, of a return
    reason_words   TEXT NOT NULL,
    note           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX approval_of_case ON approval (case_no);
CREATE INDEX approval_waiting ON approval (submitted_at) WHERE state = 'waiting';
CREATE INDEX approval_by_author ON approval (author, state);

-- Every decision on a review that no undo took back, those without effect too.
CREATE TABLE decision (
    entry_id     BLOB PRIMARY KEY,
    case_no      TEXT NOT NULL,
    ref          TEXT NOT NULL,
    version      INTEGER NOT NULL, -- 0: that version is not here
    verdict      TEXT NOT NULL,    -- approved, returned
    effect       TEXT NOT NULL,    -- holds, or why not (core/reviews/review_fold.h)
    at           INTEGER NOT NULL,
    by_id        TEXT NOT NULL,    -- officer_id
    by_rank      TEXT NOT NULL,    -- held then
    on_behalf_of TEXT NOT NULL,    -- officer_id; empty: nobody
    asked_of     TEXT NOT NULL,    -- rank
    reason       TEXT NOT NULL,    -- code, of a return
    batch        TEXT              -- approved in one step with others; NULL: alone
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_of_case ON decision (case_no);
CREATE INDEX decision_by_batch ON decision (batch) WHERE batch IS NOT NULL;

CREATE TABLE direction (
    entry_id      BLOB PRIMARY KEY, -- that gave it
    case_no       TEXT NOT NULL,
    number        INTEGER NOT NULL,
    place         INTEGER NOT NULL,
    ref           TEXT NOT NULL,    -- of the review that gave it; empty: by hand
    text          TEXT NOT NULL,
    owner         TEXT NOT NULL,    -- a role
    owner_id      TEXT NOT NULL,    -- officer_id; empty: whoever has that role
    author        TEXT NOT NULL,    -- login of who gave it
    given_at      INTEGER NOT NULL,
    due_at        INTEGER,          -- with the further times that it was given
    times_overdue INTEGER NOT NULL,
    is_open       INTEGER NOT NULL,
    closed_at     INTEGER,          -- NULL: open
    closing       TEXT NOT NULL     -- done, overdue, not_needed; empty: open
) STRICT, WITHOUT ROWID;
CREATE INDEX direction_of_case ON direction (case_no, place);
CREATE INDEX direction_due ON direction (due_at);
CREATE INDEX direction_open ON direction (due_at) WHERE is_open = 1;

-- What a review, or a direction that was overdue twice, shows that a command's cases may have in common.
CREATE TABLE theme (
    entry_id BLOB NOT NULL,       -- of the review, or of the note that found the direction overdue the second time
    theme    TEXT NOT NULL,
    case_no  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    ref      TEXT NOT NULL,       -- of the review; empty: a direction
    PRIMARY KEY (entry_id, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_of_case ON theme (case_no);
CREATE INDEX theme_at ON theme (at, theme);
