// The shortlists by name, each with its place and segment
MATCH (n:LiantuShortlist)
RETURN n.id AS id, n.name AS name, head([(n)-[:FOR]->(s:LiantuSegment) | s.id]) AS segment,
  head([(n)-[:AT]->(l:LiantuPlace) | l.id]) AS place
ORDER BY id
