// Puts projects at their places
UNWIND $rows AS row
MATCH (a:Project {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:AT]->(b)
