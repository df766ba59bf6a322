// Puts other words for segments in place of the same words
UNWIND $rows AS row
MATCH (s:LiantuSegment {id: row.segment})
MERGE (n:LiantuAlias {id: row.id})
MERGE (n)-[:NAMES]->(s)
SET n.name = row.name, n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence,
  n.note = row.note
