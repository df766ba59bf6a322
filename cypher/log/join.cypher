// Joins an entry of the log to the one before it
MATCH (e:LiantuEntry {id: $id})
MATCH (p:LiantuEntry {id: $before})
CREATE (e)-[:AFTER]->(p)
