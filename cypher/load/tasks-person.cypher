// Says who does tasks
UNWIND $rows AS row
MATCH (a:Task {id: row.id})
MATCH (b:Person {id: row.person})
MERGE (a)-[:DONE_BY]->(b)
