// Says which projects capital arrived for
UNWIND $rows AS row
MATCH (a:LiantuArrival {id: row.id})
MATCH (b:LiantuProject {id: row.project})
MERGE (b)-[:RECEIVED]->(a)
