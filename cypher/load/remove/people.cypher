// Deletes people
UNWIND $rows AS row
MATCH (n:LiantuPerson {id: row.id})
DETACH DELETE n
