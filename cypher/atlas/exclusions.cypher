// What places exclude, and why
MATCH (e:Exclusion)-[:AT]->(p:Place)
RETURN p.id AS place, head([(e)-[:BARS]->(s:Segment) | s.id]) AS segment, e.industryCode AS industryCode,
  e.reason AS reason, e.source AS source, e.asOf AS asOf, e.confidence AS confidence, e.note AS note
ORDER BY place, segment, industryCode
