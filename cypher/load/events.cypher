// Puts events in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuEvent {id: row.id})
SET n.on = row.on, n.kind = row.kind, n.text = row.text, n.by = row.by, n.change = row.change, n.source = row.source,
  n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
