// Puts advisers at their places
UNWIND $rows AS row
MATCH (a:LiantuAdviser {id: row.id})
MATCH (b:LiantuPlace {id: row.place})
MERGE (a)-[:AT]->(b)
