// Says where trips start
UNWIND $rows AS row
MATCH (a:Trip {id: row.id})
MATCH (b:Place {id: row.start})
MERGE (a)-[:STARTS_AT]->(b)
