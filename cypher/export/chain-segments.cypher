// To which further chains segments belong, as in chain_segments.csv
MATCH (a:LiantuSegment)-[r:USED_IN]->(b:LiantuChain)
RETURN b.id AS chain, a.id AS segment, r.stage AS stage, r.group AS group, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY chain, segment
