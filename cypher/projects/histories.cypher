// What changed in the histories of the projects with $ids
UNWIND $ids AS id
MATCH (p:LiantuProject {id: id})-[:HAS]->(e:LiantuEvent)
WHERE e.change IS NOT NULL
RETURN p.id AS project, e.id AS id, e.on AS on, e.change AS change
ORDER BY project, on, id
