// Says which projects documents belong to
UNWIND $rows AS row
MATCH (a:Document {id: row.id})
MATCH (b:Project {id: row.project})
MERGE (b)-[:DOCUMENTED_BY]->(a)
