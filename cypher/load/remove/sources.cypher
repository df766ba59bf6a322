// Deletes sources
UNWIND $rows AS row
MATCH (n:LiantuSource {id: row.id})
DETACH DELETE n
