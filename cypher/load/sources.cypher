// Puts sources in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuSource {id: row.id})
SET n.title = row.title, n.address = row.address, n.published = row.published, n.kind = row.kind,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
