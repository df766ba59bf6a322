// Which of the projects with $ids have a firm located at the project's place or within it
UNWIND $ids AS id
MATCH (p:Project {id: id})-[:TARGETS]->(:Firm)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..6]->(l:Place)
WHERE COUNT { (p)-[:AT]->(l) } > 0
RETURN DISTINCT p.id AS id ORDER BY id
