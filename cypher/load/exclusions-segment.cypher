// Says which segments exclusions bar
UNWIND $rows AS row
MATCH (a:LiantuExclusion {id: row.id})
MATCH (b:LiantuSegment {id: row.segment})
MERGE (a)-[:BARS]->(b)
