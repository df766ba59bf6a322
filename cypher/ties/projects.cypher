// The projects that somebody introduced, and who did
MATCH (p:Project)-[:INTRODUCED_BY]->(i)
RETURN p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:TARGETS]->(f:Firm) | f.id]) AS firm,
  head([(p)-[:AT]->(l:Place) | l.id]) AS place, i.id AS introducer, toLower(head(labels(i))) AS kind,
  p.source AS source, p.asOf AS asOf, p.confidence AS confidence, p.note AS note
ORDER BY id, kind
