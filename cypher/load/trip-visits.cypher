// Puts the visits of trips in place of the same ones
UNWIND $rows AS row
MATCH (a:LiantuTrip {id: row.trip})
MATCH (b:LiantuFirm {id: row.firm})
MERGE (a)-[r:VISITS]->(b)
SET r.day = row.day, r.position = row.position, r.project = row.project,
  r.source = row.source, r.asOf = row.asOf, r.confidence = row.confidence, r.note = row.note
