// Says which segments projects will fill, in the order written
UNWIND $rows AS row
MATCH (a:Project {id: row.id})
MATCH (b:Segment {id: row.segment})
MERGE (a)-[r:FILLS]->(b)
SET r.position = row.position
