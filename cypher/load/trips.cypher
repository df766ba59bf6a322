// Puts trips in place of those with the same ids; their version is the change that wrote them
UNWIND $rows AS row
MERGE (n:LiantuTrip {id: row.id})
SET n.name = row.name, n.startOn = row.startOn, n.days = row.days, n.visitsPerDay = row.visitsPerDay,
  n.kmPerDay = row.kmPerDay, n.version = $revision, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
