// The shortlists made for a place and what lies in it, each with its first $most firms
MATCH (:LiantuPlace {id: $place})<-[:WITHIN*0..6]-(:LiantuPlace)<-[:AT]-(h:LiantuShortlist)
CALL (h) {
  MATCH (h)-[r:LISTS]->(f:LiantuFirm)
  WITH r, f ORDER BY r.position, f.id LIMIT $most
  RETURN collect(f.id) AS firms
}
RETURN h.id AS id, h.name AS name, h.on AS on, head([(h)-[:FOR]->(s:LiantuSegment) | s.id]) AS segment, firms
ORDER BY id
