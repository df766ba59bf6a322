// The tree of places
MATCH (p:Place)
RETURN p.id AS id, p.nameZh AS nameZh, p.nameEn AS nameEn, p.kind AS kind,
  head([(p)-[:WITHIN]->(up:Place) | up.id]) AS parent, p.longitude AS longitude, p.latitude AS latitude
ORDER BY id
