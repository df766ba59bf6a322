// Puts events into the history of projects
UNWIND $rows AS row
MATCH (a:LiantuEvent {id: row.id})
MATCH (b:LiantuProject {id: row.project})
MERGE (b)-[:HAS]->(a)
