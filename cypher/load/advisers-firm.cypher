// Says which firms advisers work for
UNWIND $rows AS row
MATCH (a:Adviser {id: row.id})
MATCH (b:Firm {id: row.firm})
MERGE (a)-[:WORKS_FOR]->(b)
