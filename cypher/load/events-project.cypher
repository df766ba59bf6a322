// Puts events into the history of projects
UNWIND $rows AS row
MATCH (a:Event {id: row.id})
MATCH (b:Project {id: row.project})
MERGE (b)-[:HAS]->(a)
