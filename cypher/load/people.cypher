// Puts people in place of those with the same ids; their version is the change that wrote them
UNWIND $rows AS row
MERGE (n:LiantuPerson {id: row.id})
SET n.name = row.name, n.title = row.title, n.version = $revision,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
