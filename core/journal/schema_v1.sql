-- work.db, version 1: what cannot be had again. How to change it: core/storage/sql/README.md.

-- The journal (chain 0: our work) and the access log (chain 1), entries of one kind. The columns repeat what the
-- envelope says, so that it can be searched; `verify` compares them.
CREATE TABLE entry (
    position INTEGER PRIMARY KEY,                     -- order of arrival in this file
    chain    INTEGER NOT NULL CHECK (chain IN (0, 1)),
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    station  BLOB NOT NULL CHECK (length(station) = 16),
    seq      INTEGER NOT NULL CHECK (seq > 0),        -- 1, 2, 3 ... per chain and station
    hlc      INTEGER NOT NULL,                        -- hybrid clock: milliseconds << 16 | counter
    type     TEXT NOT NULL,
    type_v   INTEGER NOT NULL,
    case_no  TEXT,
    author   TEXT NOT NULL,
    envelope BLOB NOT NULL,                           -- the exact bytes that are hashed and signed
    sig      BLOB NOT NULL CHECK (length(sig) = 64),
    UNIQUE (chain, station, seq)
) STRICT;
CREATE INDEX entry_of_case ON entry (case_no, chain, hlc, id) WHERE case_no IS NOT NULL;

-- Apart from the envelope, because it alone can be erased: the envelope keeps its hash.
CREATE TABLE payload (
    position  INTEGER PRIMARY KEY REFERENCES entry (position),
    body      BLOB,
    erased_by BLOB,                                   -- id of the "erased" entry
    CHECK ((body IS NULL) = (erased_by IS NOT NULL))
) STRICT;

-- Append-only. The insert triggers stop INSERT OR REPLACE, which deletes without firing delete triggers.
CREATE TRIGGER entry_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE position = NEW.position OR id = NEW.id
             OR (chain = NEW.chain AND station = NEW.station AND seq = NEW.seq))
BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER entry_not_updated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER entry_not_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;

CREATE TRIGGER payload_not_replaced BEFORE INSERT ON payload
WHEN EXISTS (SELECT 1 FROM payload WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'payload is append-only'); END;
CREATE TRIGGER payload_only_erased BEFORE UPDATE ON payload
WHEN NOT (NEW.position = OLD.position AND OLD.body IS NOT NULL AND NEW.body IS NULL
          AND EXISTS (SELECT 1 FROM entry WHERE id = NEW.erased_by AND type = 'erased'))
BEGIN SELECT RAISE(ABORT, 'payload can only be erased, by an erased entry'); END;
CREATE TRIGGER payload_not_deleted BEFORE DELETE ON payload
BEGIN SELECT RAISE(ABORT, 'payload is append-only'); END;

-- Own stations. A data folder is one station; after a restore it goes on as a new one, so that no number of its
-- chain is ever given out twice. The newest generation writes. digest is over the other columns.
CREATE TABLE station (
    station    BLOB PRIMARY KEY CHECK (length(station) = 16),
    generation INTEGER NOT NULL UNIQUE,
    made_at    INTEGER NOT NULL,
    digest     BLOB NOT NULL
) STRICT;

-- The last entry of every chain: a chain that is shorter has lost its tail.
CREATE TABLE chain_head (
    chain   INTEGER NOT NULL,
    station BLOB NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB NOT NULL,
    PRIMARY KEY (chain, station)
) STRICT, WITHOUT ROWID;

-- Public halves of the keys that sign; id is the beginning of the key's hash.
CREATE TABLE key (
    id     BLOB PRIMARY KEY CHECK (length(id) = 8),
    public BLOB NOT NULL CHECK (length(public) = 32)
) STRICT;

-- What the user set, and which facts file is current. digest is over name and value.
CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
