// What each of $firms makes, in whatever chain
UNWIND $firms AS wanted
MATCH (f:LiantuFirm {id: wanted})-[:MAKES]->(s:LiantuSegment)
RETURN DISTINCT f.id AS firm, s.id AS segment
ORDER BY firm, segment
