// Says which firms advisers work for
UNWIND $rows AS row
MATCH (a:LiantuAdviser {id: row.id})
MATCH (b:LiantuFirm {id: row.firm})
MERGE (a)-[:WORKS_FOR]->(b)
