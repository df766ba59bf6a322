// Says which segments projects will fill, in the order written
UNWIND $rows AS row
MATCH (a:LiantuProject {id: row.id})
MATCH (b:LiantuSegment {id: row.segment})
MERGE (a)-[r:FILLS]->(b)
SET r.position = row.position
