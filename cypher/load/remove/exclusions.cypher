// Deletes what places exclude
UNWIND $rows AS row
MATCH (n:LiantuExclusion {id: row.id})
DETACH DELETE n
