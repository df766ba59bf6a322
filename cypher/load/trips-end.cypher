// Says where trips end
UNWIND $rows AS row
MATCH (a:Trip {id: row.id})
MATCH (b:Place {id: row.end})
MERGE (a)-[:ENDS_AT]->(b)
