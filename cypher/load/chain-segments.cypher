// Puts to which further chains segments belong in place of the same statements
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.segment})
MATCH (b:LiantuChain {id: row.chain})
MERGE (a)-[r:USED_IN]->(b)
SET r.stage = row.stage, r.group = row.group, r.source = row.source, r.asOf = row.asOf,
  r.confidence = row.confidence, r.note = row.note
