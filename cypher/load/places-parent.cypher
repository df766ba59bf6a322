// Puts places within their parents
UNWIND $rows AS row
MATCH (a:LiantuPlace {id: row.id})
MATCH (b:LiantuPlace {id: row.parent})
MERGE (a)-[:WITHIN]->(b)
