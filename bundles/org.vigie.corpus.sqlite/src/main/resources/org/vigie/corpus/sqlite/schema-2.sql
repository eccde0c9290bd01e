-- From format 1 to 2: collections of reports.
CREATE TABLE collection (
  number  INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL
);

CREATE TABLE collected (
  collection INTEGER NOT NULL REFERENCES collection(number),
  report     INTEGER NOT NULL REFERENCES report(number),
  added      TEXT NOT NULL,
  PRIMARY KEY (collection, report)
) WITHOUT ROWID;
CREATE INDEX collected_report ON collected (report);
