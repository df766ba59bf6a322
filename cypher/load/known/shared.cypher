// The further chains of segments
MATCH (a:LiantuSegment)-[:USED_IN]->(b:LiantuChain)
RETURN a.id AS segment, b.id AS chain ORDER BY chain, segment
