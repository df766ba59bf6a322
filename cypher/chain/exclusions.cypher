// What places exclude, and why
MATCH (e:LiantuExclusion)-[:AT]->(p:LiantuPlace)
RETURN p.id AS place, head([(e)-[:BARS]->(s:LiantuSegment) | s.id]) AS segment, e.industryCode AS industryCode,
  e.reason AS reason, e.source AS source, e.asOf AS asOf, e.confidence AS confidence, e.note AS note
ORDER BY place, segment, industryCode
