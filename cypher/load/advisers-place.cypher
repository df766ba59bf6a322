// Puts advisers at their places
UNWIND $rows AS row
MATCH (a:Adviser {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:AT]->(b)
