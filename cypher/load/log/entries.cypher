// Puts entries of a log that a folder brought along, as they are
UNWIND $rows AS row
MERGE (e:LiantuEntry {id: row.id})
SET e.number = row.number, e.at = row.at, e.by = row.by, e.kind = row.kind, e.note = row.note,
  e.undoes = row.undoes, e.bulk = row.bulk, e.tables = row.tables, e.things = row.things, e.rows = row.rows,
  e.parts = row.parts, e.count = row.count, e.previous = row.previous, e.hash = row.hash
