// The whole log, as in changes.csv
MATCH (e:LiantuEntry)
RETURN e.number AS number, e.at AS at, e.by AS by, e.kind AS kind, e.note AS note, e.undoes AS undoes,
  e.rows AS rows, e.previous AS previous, e.hash AS hash
ORDER BY number
