// Says for which places trips are made
UNWIND $rows AS row
MATCH (a:LiantuTrip {id: row.id})
MATCH (b:LiantuPlace {id: row.place})
MERGE (a)-[:AT]->(b)
