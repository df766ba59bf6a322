// Which of the projects with $ids stand as a firm, or have one located at the project's place or within it
UNWIND $ids AS id
MATCH (p:LiantuProject {id: id})-[:TARGETS|SETTLED_AS]->(:LiantuFirm)-[:LOCATED_IN]->(:LiantuPlace)-[:WITHIN*0..6]->(l:LiantuPlace)
WHERE COUNT { (p)-[:AT]->(l) } > 0
RETURN DISTINCT p.id AS id ORDER BY id
