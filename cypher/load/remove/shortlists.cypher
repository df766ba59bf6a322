// Deletes shortlists
UNWIND $rows AS row
MATCH (n:LiantuShortlist {id: row.id})
DETACH DELETE n
