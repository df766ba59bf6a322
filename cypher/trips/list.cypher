// The trips saved, the latest first, those without a day last
MATCH (n:LiantuTrip)
CALL (n) { MATCH (n)-[r:VISITS]->(:LiantuFirm) RETURN count(r) AS visits, count(r.project) AS recorded }
RETURN n.id AS id, coalesce(n.version, 0) AS version, n.name AS name,
  head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, head([(n)-[:AT]->(x:LiantuPlace) | x.nameZh]) AS placeName,
  n.startOn AS startOn, n.days AS days, visits, recorded
ORDER BY coalesce(startOn, '') DESC, id
