// Says who does tasks
UNWIND $rows AS row
MATCH (a:LiantuTask {id: row.id})
MATCH (b:LiantuPerson {id: row.person})
MERGE (a)-[:DONE_BY]->(b)
