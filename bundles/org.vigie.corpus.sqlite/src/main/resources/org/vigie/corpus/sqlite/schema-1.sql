-- Corpus format, version 1. Described in releng/docs/corpus-format.md.
CREATE TABLE corpus (
  name    TEXT NOT NULL,
  created TEXT NOT NULL
);

CREATE TABLE source (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (reliability IN ('A','B','C','D','E','F'))
);

CREATE TABLE report (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  source   TEXT NOT NULL REFERENCES source(id),
  key      TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('press','advisory','statement','record')),
  current  INTEGER REFERENCES revision(number),
  added    INTEGER NOT NULL,
  sequence INTEGER NOT NULL UNIQUE
);

CREATE TABLE revision (
  number    INTEGER PRIMARY KEY,
  report    INTEGER NOT NULL REFERENCES report(number),
  hash      TEXT NOT NULL,
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  language  TEXT NOT NULL,
  published TEXT,
  modified  TEXT,
  address   TEXT NOT NULL,
  UNIQUE (report, hash)
);

CREATE TABLE attribute (
  revision INTEGER NOT NULL REFERENCES revision(number),
  name     TEXT NOT NULL,
  position INTEGER NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (revision, name, position)
) WITHOUT ROWID;

CREATE TABLE identifier (
  revision INTEGER NOT NULL REFERENCES revision(number),
  scheme   TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (revision, scheme, value)
) WITHOUT ROWID;
CREATE INDEX identifier_value ON identifier (scheme, value);

CREATE TABLE origin (
  revision INTEGER NOT NULL REFERENCES revision(number),
  location TEXT NOT NULL,
  record   INTEGER NOT NULL,
  importer TEXT NOT NULL,
  imported TEXT NOT NULL,
  PRIMARY KEY (revision, location, record)
) WITHOUT ROWID;

CREATE TABLE tag (
  report INTEGER NOT NULL REFERENCES report(number),
  tag    TEXT NOT NULL,
  PRIMARY KEY (report, tag)
) WITHOUT ROWID;

CREATE TABLE note (
  number  INTEGER PRIMARY KEY,
  report  INTEGER NOT NULL REFERENCES report(number),
  text    TEXT NOT NULL,
  author  TEXT NOT NULL,
  written TEXT NOT NULL
);
CREATE INDEX note_report ON note (report);

CREATE TABLE tombstone (
  report  INTEGER PRIMARY KEY REFERENCES report(number),
  reason  TEXT NOT NULL,
  deleted TEXT NOT NULL,
  purged  INTEGER NOT NULL
);

CREATE TABLE fetch (
  address       TEXT NOT NULL PRIMARY KEY,
  etag          TEXT NOT NULL,
  last_modified TEXT NOT NULL,
  fetched       TEXT NOT NULL
);

-- For readers: the reports as they are shown.
CREATE VIEW current_report AS
  SELECT report.id, report.source, report.kind, report.key, revision.title, revision.text, revision.language,
         revision.published, revision.modified, revision.address, revision.hash, report.sequence
  FROM report JOIN revision ON revision.number = report.current
  WHERE report.number NOT IN (SELECT report FROM tombstone);
