// All other words for segments, as in aliases.csv
MATCH (n:LiantuAlias)-[:NAMES]->(s:LiantuSegment)
RETURN s.id AS segment, n.name AS name, n.source AS source, n.asOf AS asOf, n.confidence AS confidence,
  n.note AS note
ORDER BY segment, name
