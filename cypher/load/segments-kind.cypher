// Says of which segments others are kinds
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.id})
MATCH (b:LiantuSegment {id: row.kindOf})
MERGE (a)-[:KIND_OF]->(b)
