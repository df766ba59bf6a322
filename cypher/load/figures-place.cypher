// Says which places figures are about
UNWIND $rows AS row
MATCH (a:Figure {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:AT]->(b)
