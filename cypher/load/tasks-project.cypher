// Says which projects tasks belong to
UNWIND $rows AS row
MATCH (a:Task {id: row.id})
MATCH (b:Project {id: row.project})
MERGE (b)-[:TO_DO]->(a)
