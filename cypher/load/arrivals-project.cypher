// Says which projects capital arrived for
UNWIND $rows AS row
MATCH (a:Arrival {id: row.id})
MATCH (b:Project {id: row.project})
MERGE (b)-[:RECEIVED]->(a)
