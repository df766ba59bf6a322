// Deletes segments
UNWIND $rows AS row
MATCH (n:LiantuSegment {id: row.id})
DETACH DELETE n
