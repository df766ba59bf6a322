// Puts which segments places want in place of the same marks; their version is the change that wrote them
UNWIND $rows AS row
MATCH (a:LiantuPlace {id: row.place})
MATCH (b:LiantuSegment {id: row.segment})
MERGE (a)-[r:WANTS]->(b)
SET r.since = row.since, r.version = $revision, r.source = row.source, r.asOf = row.asOf,
  r.confidence = row.confidence, r.note = row.note
