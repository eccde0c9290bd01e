-- From format 3 to 4: the ledger.
CREATE TABLE mention (
  revision  INTEGER NOT NULL REFERENCES revision(number),
  annotator TEXT NOT NULL,
  kind      TEXT NOT NULL,
  first     INTEGER NOT NULL,
  last      INTEGER NOT NULL,
  value     TEXT,
  PRIMARY KEY (revision, annotator, first, last, kind)
) WITHOUT ROWID;

CREATE TABLE subject (
  revision  INTEGER NOT NULL REFERENCES revision(number),
  annotator TEXT NOT NULL,
  number    INTEGER NOT NULL,
  role      TEXT NOT NULL CHECK (role IN ('main','background','comparison')),
  title     TEXT NOT NULL,
  first     INTEGER NOT NULL,
  quote     TEXT NOT NULL,
  PRIMARY KEY (revision, annotator, number)
) WITHOUT ROWID;

CREATE TABLE claim (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  revision   INTEGER NOT NULL REFERENCES revision(number),
  annotator  TEXT NOT NULL,
  version    INTEGER NOT NULL,
  subject    INTEGER NOT NULL,
  property   TEXT NOT NULL,
  value      TEXT NOT NULL,
  normalised TEXT,
  stance     TEXT NOT NULL CHECK (stance IN ('affirmed','denied','suspected')),
  speaker    TEXT,
  first      INTEGER NOT NULL,
  quote      TEXT NOT NULL,
  confidence REAL NOT NULL
);
CREATE INDEX claim_revision ON claim (revision, first);
CREATE INDEX claim_id ON claim (id);

CREATE TABLE incident (
  id      TEXT NOT NULL PRIMARY KEY,
  title   TEXT NOT NULL,
  founder TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE link (
  report   INTEGER NOT NULL REFERENCES report(number),
  incident TEXT NOT NULL REFERENCES incident(id),
  subject  INTEGER NOT NULL,
  role     TEXT NOT NULL CHECK (role IN ('main','background','comparison')),
  score    REAL NOT NULL,
  why      TEXT NOT NULL,
  linker   TEXT NOT NULL,
  PRIMARY KEY (report, incident, subject)
) WITHOUT ROWID;
CREATE INDEX link_incident ON link (incident);

-- The words under which a linker looks for what a report tells.
CREATE TABLE story (
  key     TEXT NOT NULL,
  report  INTEGER NOT NULL REFERENCES report(number),
  subject INTEGER NOT NULL,
  PRIMARY KEY (key, report, subject)
) WITHOUT ROWID;
CREATE INDEX story_report ON story (report);

CREATE TABLE copy (
  report   INTEGER NOT NULL PRIMARY KEY REFERENCES report(number),
  original TEXT NOT NULL
);

-- When a report last told something else of incidents, or was linked otherwise; counted up.
CREATE TABLE told (
  report   INTEGER NOT NULL PRIMARY KEY REFERENCES report(number),
  sequence INTEGER NOT NULL
);
CREATE INDEX told_sequence ON told (sequence);

CREATE TABLE credibility (
  report INTEGER NOT NULL PRIMARY KEY REFERENCES report(number),
  value  INTEGER NOT NULL CHECK (value BETWEEN 1 AND 6)
);

CREATE TABLE decision (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  who        TEXT NOT NULL,
  decided    TEXT NOT NULL,
  act        TEXT NOT NULL,
  incident   TEXT,
  other      TEXT,
  report     TEXT,
  revision   TEXT,
  role       TEXT,
  claim      TEXT,
  property   TEXT,
  value      TEXT,
  normalised TEXT,
  stance     TEXT,
  speaker    TEXT,
  first      INTEGER,
  quote      TEXT,
  undone     INTEGER
);
CREATE INDEX decision_when ON decision (decided, who);
