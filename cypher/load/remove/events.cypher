// Deletes events
UNWIND $rows AS row
MATCH (n:LiantuEvent {id: row.id})
DETACH DELETE n
