// Deletes tasks
UNWIND $rows AS row
MATCH (n:LiantuTask {id: row.id})
DETACH DELETE n
