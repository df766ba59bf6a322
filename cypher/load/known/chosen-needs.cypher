// The chosen statements among what firms need
MATCH (f:LiantuFirm)-[r:NEEDS]->(s:LiantuSegment)
WHERE r.chosen
RETURN f.id AS firm, s.id AS segment, CASE WHEN r.source = '' THEN null ELSE r.source END AS source
ORDER BY firm, segment, r.source
