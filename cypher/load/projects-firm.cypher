// Says which firms projects are after
UNWIND $rows AS row
MATCH (a:LiantuProject {id: row.id})
MATCH (b:LiantuFirm {id: row.firm})
MERGE (a)-[:TARGETS]->(b)
