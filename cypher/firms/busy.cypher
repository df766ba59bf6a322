// Which of $firms make anything
UNWIND $firms AS wanted
MATCH (f:LiantuFirm {id: wanted})-[:MAKES]->(:LiantuSegment)
RETURN DISTINCT f.id AS id
ORDER BY id
