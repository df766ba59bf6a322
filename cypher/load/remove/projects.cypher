// Deletes projects
UNWIND $rows AS row
MATCH (n:LiantuProject {id: row.id})
DETACH DELETE n
