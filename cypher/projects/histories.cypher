// What changed in the histories of the projects with $ids
UNWIND $ids AS id
MATCH (p:Project {id: id})-[:HAS]->(e:Event)
WHERE e.change IS NOT NULL
RETURN p.id AS project, e.id AS id, e.on AS on, e.change AS change
ORDER BY project, on, id
