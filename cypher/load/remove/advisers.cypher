// Deletes advisers
UNWIND $rows AS row
MATCH (n:LiantuAdviser {id: row.id})
DETACH DELETE n
