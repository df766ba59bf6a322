// Joins entries of a log to those before them
UNWIND $rows AS row
MATCH (e:LiantuEntry {id: row.id})
MATCH (p:LiantuEntry {id: row.before})
MERGE (e)-[:AFTER]->(p)
