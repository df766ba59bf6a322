// Appends an event to the history of a project, whose version is the change that wrote it
MATCH (p:LiantuProject {id: $project})
SET p.version = $revision
CREATE (p)-[:HAS]->(e:LiantuEvent {id: $id})
SET e.on = $on, e.kind = $kind, e.text = $text, e.by = $by, e.change = $change
RETURN p.version AS version
