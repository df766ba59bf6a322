// Deletes what scenarios change
UNWIND $rows AS row
MATCH (n:LiantuChange {id: row.id})
DETACH DELETE n
