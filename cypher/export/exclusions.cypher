// What places exclude, as in exclusions.csv
MATCH (n:Exclusion)-[:AT]->(p:Place)
RETURN p.id AS place, head([(n)-[:BARS]->(x:Segment) | x.id]) AS segment, n.industryCode AS industryCode,
  n.reason AS reason, n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY place, coalesce(segment, ''), coalesce(industryCode, '')
