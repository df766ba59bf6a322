// Puts places within their parents
UNWIND $rows AS row
MATCH (a:Place {id: row.id})
MATCH (b:Place {id: row.parent})
MERGE (a)-[:WITHIN]->(b)
