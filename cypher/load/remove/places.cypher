// Deletes places
UNWIND $rows AS row
MATCH (n:LiantuPlace {id: row.id})
DETACH DELETE n
