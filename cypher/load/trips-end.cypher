// Says where trips end
UNWIND $rows AS row
MATCH (a:LiantuTrip {id: row.id})
MATCH (b:LiantuPlace {id: row.end})
MERGE (a)-[:ENDS_AT]->(b)
