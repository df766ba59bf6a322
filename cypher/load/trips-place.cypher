// Says for which places trips are made
UNWIND $rows AS row
MATCH (a:Trip {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:AT]->(b)
