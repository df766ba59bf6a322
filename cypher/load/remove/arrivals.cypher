// Deletes arrivals of capital
UNWIND $rows AS row
MATCH (n:LiantuArrival {id: row.id})
DETACH DELETE n
