// Says which projects documents belong to
UNWIND $rows AS row
MATCH (a:LiantuDocument {id: row.id})
MATCH (b:LiantuProject {id: row.project})
MERGE (b)-[:DOCUMENTED_BY]->(a)
