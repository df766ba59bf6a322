// Puts sold_to links in place of those between the same segments
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.from})
MATCH (b:LiantuSegment {id: row.to})
MERGE (a)-[r:SOLD_TO]->(b)
SET r.required = row.required, r.alternative = row.alternative, r.source = row.source, r.asOf = row.asOf,
  r.confidence = row.confidence, r.note = row.note
