// Of exclusions.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuExclusion {id: row.id})
MATCH (n)-[:AT]->(p:LiantuPlace)
RETURN p.id AS place, head([(n)-[:BARS]->(x:LiantuSegment) | x.id]) AS segment, n.industryCode AS industryCode,
  n.reason AS reason, n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY place, coalesce(segment, ''), coalesce(industryCode, '')
