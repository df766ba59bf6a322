// Appends an event to the history of a project, and counts its changes
MATCH (p:LiantuProject {id: $project})
SET p.version = coalesce(p.version, 0) + $counts
CREATE (p)-[:HAS]->(e:LiantuEvent {id: $id})
SET e.on = $on, e.kind = $kind, e.text = $text, e.by = $by, e.change = $change
RETURN p.version AS version
