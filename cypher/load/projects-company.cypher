// Says as which firms projects stand at their places
UNWIND $rows AS row
MATCH (a:LiantuProject {id: row.id})
MATCH (b:LiantuFirm {id: row.company})
MERGE (a)-[:SETTLED_AS]->(b)
