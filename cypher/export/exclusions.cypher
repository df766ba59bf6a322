// What places exclude, as in exclusions.csv
MATCH (n:LiantuExclusion)-[:AT]->(p:LiantuPlace)
RETURN p.id AS place, head([(n)-[:BARS]->(x:LiantuSegment) | x.id]) AS segment, n.industryCode AS industryCode,
  n.reason AS reason, n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY place, coalesce(segment, ''), coalesce(industryCode, '')
