// The chain in which each segment is at home
MATCH (a:LiantuSegment)-[:PART_OF]->(b:LiantuChain)
RETURN a.id AS segment, b.id AS chain ORDER BY segment, chain
