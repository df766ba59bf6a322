// Deletes signals
UNWIND $rows AS row
MATCH (n:LiantuSignal {id: row.id})
DETACH DELETE n
