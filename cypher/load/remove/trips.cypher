// Deletes trips
UNWIND $rows AS row
MATCH (n:LiantuTrip {id: row.id})
DETACH DELETE n
