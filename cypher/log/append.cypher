// Appends an entry to the log: it comes after the one that was the head, and is the head now
MATCH (r:LiantuRevision {id: 'graph'})
CREATE (e:LiantuEntry {id: $id})
SET e.number = $number, e.at = $at, e.by = $by, e.kind = $kind, e.note = $note, e.undoes = $undoes,
  e.bulk = $bulk, e.tables = $tables, e.things = $things, e.rows = $rows, e.parts = $parts,
  e.count = $count, e.previous = $previous, e.hash = $hash
SET r.head = $hash, r.headNumber = $number
