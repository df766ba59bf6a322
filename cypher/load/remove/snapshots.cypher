// Deletes the figures of chains at places on a day
UNWIND $rows AS row
MATCH (n:LiantuSnapshot {id: row.id})
DETACH DELETE n
