// Says which segments exclusions bar
UNWIND $rows AS row
MATCH (a:Exclusion {id: row.id})
MATCH (b:Segment {id: row.segment})
MERGE (a)-[:BARS]->(b)
