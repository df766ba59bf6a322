// Counts a change of a project
MATCH (p:Project {id: $id})
SET p.version = coalesce(p.version, 0) + 1
RETURN p.version AS version
