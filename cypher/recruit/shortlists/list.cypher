// The shortlists saved, the newest first, each with its firms in order
MATCH (n:LiantuShortlist)
CALL (n) {
  MATCH (n)-[r:LISTS]->(f:LiantuFirm)
  WITH f, r ORDER BY coalesce(r.position, 0), f.id
  RETURN collect({firm: f.id, name: f.name, position: r.position, note: r.note}) AS firms
}
RETURN n.id AS id, coalesce(n.version, 0) AS version, n.name AS name, head([(n)-[:FOR]->(s:LiantuSegment) | s.id]) AS segment,
  head([(n)-[:AT]->(p:LiantuPlace) | p.id]) AS place, n.on AS on, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note, firms
ORDER BY coalesce(on, '') DESC, id
