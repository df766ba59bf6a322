// Segments that are named for the chain in which they are at home
MATCH (s:LiantuSegment)-[:USED_IN]->(c:LiantuChain)
WHERE COUNT { (s)-[:PART_OF]->(:LiantuChain {id: c.id}) } > 0
RETURN s.id AS segment, c.id AS chain ORDER BY segment, chain
