// Puts which segments places want in place of the same marks
UNWIND $rows AS row
MATCH (a:Place {id: row.place})
MATCH (b:Segment {id: row.segment})
MERGE (a)-[r:WANTS]->(b)
SET r.since = row.since, r.source = row.source, r.asOf = row.asOf, r.confidence = row.confidence, r.note = row.note
