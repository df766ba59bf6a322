// One entry of the log, whole; the rows of a bulk one are in its parts
MATCH (e:LiantuEntry {id: $id})
RETURN e.number AS number, e.at AS at, e.by AS by, e.kind AS kind, e.note AS note, e.undoes AS undoes,
  e.bulk AS bulk, e.tables AS tables, e.things AS things, e.count AS rowsTotal, e.rows AS rows, e.parts AS parts,
  e.previous AS previous, e.hash AS hash
