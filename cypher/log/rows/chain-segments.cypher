// Of chain_segments.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.segment})
MATCH (b:LiantuChain {id: row.chain})
MATCH (a)-[r:USED_IN]->(b)
RETURN b.id AS chain, a.id AS segment, r.stage AS stage, r.group AS group, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY chain, segment
