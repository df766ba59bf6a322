// Puts waste_to links in place of those between the same segments
UNWIND $rows AS row
MATCH (a:Segment {id: row.from})
MATCH (b:Segment {id: row.to})
MERGE (a)-[r:WASTE_TO]->(b)
SET r.required = row.required, r.alternative = row.alternative, r.source = row.source, r.asOf = row.asOf,
  r.confidence = row.confidence, r.note = row.note
