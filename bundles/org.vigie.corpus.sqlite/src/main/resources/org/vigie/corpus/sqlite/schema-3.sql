-- From format 2 to 3: what annotators find.
CREATE TABLE annotated (
  revision  INTEGER NOT NULL REFERENCES revision(number),
  annotator TEXT NOT NULL,
  version   INTEGER NOT NULL,
  language  TEXT,
  PRIMARY KEY (revision, annotator)
) WITHOUT ROWID;

DROP VIEW current_report;
CREATE VIEW current_report AS
  SELECT report.id, report.source, report.kind, report.key, revision.title, revision.text,
         CASE revision.language WHEN 'und'
           THEN coalesce((SELECT min(annotated.language) FROM annotated WHERE annotated.revision = revision.number), 'und')
           ELSE revision.language END AS language,
         revision.published, revision.modified, revision.address, revision.hash, report.sequence
  FROM report JOIN revision ON revision.number = report.current
  WHERE report.number NOT IN (SELECT report FROM tombstone);
