-- Facts: what an export, the journal and a framework give. Rebuildable; see docs/data-folder.md.
-- Instants are seconds since 1970-01-01T00:00:00Z, days are local days since 1970-01-01, unless a comment says else.

CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every export that was applied, in order; facts name the one that brought them.
CREATE TABLE export(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- full, delta
    exported_at INTEGER NOT NULL,
    applied_at INTEGER NOT NULL,
    has_events INTEGER NOT NULL,
    has_reviews INTEGER NOT NULL,
    cases INTEGER NOT NULL,             -- rows
    events INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    refused INTEGER NOT NULL
) STRICT;
CREATE TABLE export_file(
    export_id INTEGER NOT NULL REFERENCES export(id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    xxh3 TEXT NOT NULL,
    PRIMARY KEY(export_id, name)
) STRICT, WITHOUT ROWID;

-- Rows that were not taken, with the header that they were read under.
CREATE TABLE quarantine(
    id INTEGER PRIMARY KEY,
    export_id INTEGER NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    case_key INTEGER,                   -- of the case whose rows it is among; NULL: no stored case
    header TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE team(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE unit(
    team_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    force TEXT NOT NULL,
    kind TEXT NOT NULL,
    valid_from INTEGER,                 -- day
    valid_to INTEGER,                   -- day, the last on which it holds
    export_id INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_team ON unit(team_id, valid_from);
CREATE TABLE officer(
    id INTEGER PRIMARY KEY,
    officer_id TEXT NOT NULL UNIQUE,
    collar TEXT NOT NULL,
    name TEXT NOT NULL,
    rank TEXT NOT NULL,
    team_id INTEGER NOT NULL,
    login TEXT NOT NULL,
    acting_rank TEXT NOT NULL,
    active INTEGER NOT NULL,
    export_id INTEGER NOT NULL          -- 0: named by a case or review only, not in officers.csv
) STRICT;
-- Which team an officer belonged to from when on; the first row of an officer also holds before it.
CREATE TABLE officer_team(
    officer_id INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    team_id INTEGER NOT NULL,
    PRIMARY KEY(officer_id, from_at)
) STRICT, WITHOUT ROWID;
-- One full snapshot of class, included classes, flags and risk; lists are separated by ';' and sorted.
CREATE TABLE classification(
    id INTEGER PRIMARY KEY,
    principal TEXT NOT NULL,
    included TEXT NOT NULL,
    flags TEXT NOT NULL,
    risk TEXT NOT NULL,
    UNIQUE(principal, included, flags, risk)
) STRICT;

-- One row of cases.csv each, in its columns' names. oic, supervisor: officer.id; teams: team.id; 0 is none.
CREATE TABLE cases(
    id INTEGER PRIMARY KEY,
    case_no TEXT NOT NULL UNIQUE,
    recorded_at INTEGER NOT NULL,
    allocated_at INTEGER,
    oic INTEGER NOT NULL,
    supervisor INTEGER NOT NULL,
    first_team INTEGER NOT NULL,
    team INTEGER NOT NULL,
    classification INTEGER NOT NULL,
    class_title TEXT NOT NULL,
    risk_tool TEXT NOT NULL,
    status TEXT NOT NULL,
    status_at INTEGER,
    outcome TEXT NOT NULL,
    outcome_at INTEGER,
    victim_type TEXT NOT NULL,
    victim_supports TEXT NOT NULL,
    suspect TEXT NOT NULL,
    bail_until INTEGER,
    rui_since INTEGER,
    wanted_since INTEGER,
    time_limit_on INTEGER,
    last_contact_at INTEGER,
    contact_interval_days INTEGER,
    restricted INTEGER NOT NULL,
    summary TEXT NOT NULL,
    updated_at INTEGER,
    export_id INTEGER NOT NULL,         -- that brought the row first
    column_exports BLOB,                -- packed: column, export of each one that another export brought; NULL: none
    absent_since INTEGER                -- exported_at of the first full export without it
) STRICT;
CREATE INDEX cases_restricted ON cases(case_no) WHERE restricted <> 0;
-- The case's events and reviews, packed (core/cases/history.h), and a digest of this row, the case's row and the digest
-- below together: a flipped bit in any of them is found by verify.
CREATE TABLE history(
    case_id INTEGER PRIMARY KEY,
    body BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT;
-- What makes the same export a no-op: a digest of the case's rows as they were sent.
CREATE TABLE case_digest(
    case_id INTEGER PRIMARY KEY,
    case_key INTEGER NOT NULL,          -- hash of case_no
    digest BLOB NOT NULL
) STRICT;

-- A digest over every row of each table that no case's seal covers (core/cases/table_seals.h).
CREATE TABLE table_seal(
    name TEXT PRIMARY KEY,
    seal BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Caches: what a case owes. Only what changed or has come due is computed again.
CREATE TABLE due_case(
    case_id INTEGER PRIMARY KEY,
    next_change_at INTEGER,
    counted BLOB NOT NULL,              -- what the case adds to the tallies (core/due/case_dues.h)
    flows BLOB NOT NULL                 -- and to what happened in which month (core/due/case_flow.h)
) STRICT;
CREATE INDEX due_next ON due_case(next_change_at) WHERE next_change_at IS NOT NULL;

CREATE TABLE open_work(
    team INTEGER NOT NULL,              -- that owns the case now
    case_id INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    episode INTEGER NOT NULL,
    cycle INTEGER NOT NULL,
    variant INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    framework INTEGER NOT NULL,
    opens_at INTEGER NOT NULL,
    due_at INTEGER,
    paused INTEGER NOT NULL,
    counted INTEGER NOT NULL,           -- the framework counts its stage
    red_box INTEGER NOT NULL,           -- mask, now
    due_team INTEGER NOT NULL,          -- that it is attributed to
    recorded_at INTEGER NOT NULL,
    oic INTEGER NOT NULL,
    PRIMARY KEY(team, case_id, stage, episode, cycle, opens_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_work_case ON open_work(case_id);
-- Holds every column that counting what is overdue reads, so that the table itself is not looked at.
CREATE INDEX open_work_due ON open_work(due_at, stage, rank, due_team, paused, counted) WHERE counted = 1;

-- One row for each case that is open now.
CREATE TABLE open_case(
    case_id INTEGER PRIMARY KEY,
    team INTEGER NOT NULL,
    oic INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    red_box INTEGER NOT NULL,           -- mask, now
    last_review_at INTEGER,
    last_review_kind INTEGER,
    words TEXT NOT NULL,                -- for the typed search: number, offence, summary, folded
    sort_no TEXT NOT NULL,              -- these to sort by: the number
    sort_offence TEXT NOT NULL,         -- its title, folded
    sort_status TEXT NOT NULL,
    sort_restricted INTEGER NOT NULL
) STRICT;
CREATE INDEX open_case_oic ON open_case(oic);
-- Sorted by a column, a whole force is read from its index alone.
CREATE INDEX open_case_no ON open_case(sort_no);
CREATE INDEX open_case_offence ON open_case(sort_offence);
CREATE INDEX open_case_status ON open_case(sort_status, sort_restricted);
CREATE INDEX open_case_red ON open_case(red_box);
CREATE INDEX open_case_review ON open_case(last_review_at);

-- The same cases with what the figures of open stock ask and without words: narrow, so that all are read in a moment.
CREATE TABLE stock(
    case_id INTEGER PRIMARY KEY,
    team INTEGER NOT NULL,
    oic INTEGER NOT NULL,               -- 0: nobody
    recorded_at INTEGER NOT NULL,
    red_box INTEGER NOT NULL,           -- 0, 1
    plan_since INTEGER,                 -- a plan is owed since
    wanted_since INTEGER,
    bail_until INTEGER,
    contact_due_at INTEGER,
    limit_on INTEGER                    -- day
) STRICT;

-- What each month holds of each team (core/due/team_months.h): how often what happened, and the cases that have anything
-- in it, and what each rank completed on which day. Packed, because it is read and replaced as a whole.
CREATE TABLE team_month(
    month INTEGER NOT NULL,             -- year * 12 + month - 1
    team INTEGER NOT NULL,
    flows BLOB NOT NULL,
    cases BLOB NOT NULL,
    PRIMARY KEY(month, team)
) STRICT;

-- Counts of the obligations that are done, lapsed or missed, by the day on which they fell due; and of what is open
-- with that due time (pending), which counts as due once the time has passed.
CREATE TABLE tally_day(
    day INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    team INTEGER NOT NULL,
    reviewer_team INTEGER NOT NULL,
    due INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    batched INTEGER NOT NULL, -- of the completed: by a review signed here in a batch
    PRIMARY KEY(day, stage, rank, team, reviewer_team)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_month(
    month INTEGER NOT NULL,             -- year * 12 + month - 1
    stage INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    team INTEGER NOT NULL,
    due INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    batched INTEGER NOT NULL,
    PRIMARY KEY(month, stage, rank, team)
) STRICT, WITHOUT ROWID;
-- The same by the reviewer's team too: several times as many rows, for the questions that ask for it.
CREATE TABLE tally_reviewer_month(
    month INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    team INTEGER NOT NULL,
    reviewer_team INTEGER NOT NULL,
    due INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    batched INTEGER NOT NULL,
    PRIMARY KEY(month, stage, rank, team, reviewer_team)
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_absent ON cases(absent_since) WHERE absent_since IS NOT NULL;
CREATE INDEX quarantine_case ON quarantine(case_key);
