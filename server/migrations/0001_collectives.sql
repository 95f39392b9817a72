-- One text for SQLite and PostgreSQL: no BOOLEAN (SQLite's driver refuses it), numbers are BIGINT, times are seconds
-- since 1970, ids and documents are text.

-- One line for each collective: what a list shows of its newest document, and the number of its edits.
CREATE TABLE collectives (
    id TEXT NOT NULL PRIMARY KEY,
    territory TEXT NOT NULL,
    name TEXT NOT NULL,
    members BIGINT NOT NULL,
    points BIGINT NOT NULL,
    example BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- The truth: every edit, in order, with the one that undoes it.
CREATE TABLE edits (
    collective TEXT NOT NULL REFERENCES collectives (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    gesture TEXT NOT NULL,
    edit TEXT NOT NULL,
    inverse TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (collective, revision),
    UNIQUE (collective, gesture)
);

-- The whole document at revision 0, and now and then after it, so that folding stays short.
CREATE TABLE snapshots (
    collective TEXT NOT NULL REFERENCES collectives (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (collective, revision)
);
