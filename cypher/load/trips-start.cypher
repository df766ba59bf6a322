// Says where trips start
UNWIND $rows AS row
MATCH (a:LiantuTrip {id: row.id})
MATCH (b:LiantuPlace {id: row.start})
MERGE (a)-[:STARTS_AT]->(b)
