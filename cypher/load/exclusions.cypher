// Puts what places exclude in place of the same exclusions
UNWIND $rows AS row
MATCH (p:LiantuPlace {id: row.place})
MERGE (n:LiantuExclusion {id: row.id})
MERGE (n)-[:AT]->(p)
SET n.industryCode = row.industryCode, n.reason = row.reason, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
