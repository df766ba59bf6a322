// Says which projects tasks belong to
UNWIND $rows AS row
MATCH (a:LiantuTask {id: row.id})
MATCH (b:LiantuProject {id: row.project})
MERGE (b)-[:TO_DO]->(a)
