// Puts documents in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuDocument {id: row.id})
SET n.title = row.title, n.address = row.address,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
