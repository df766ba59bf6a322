// The tree of places
MATCH (p:LiantuPlace)
RETURN p.id AS id, p.nameZh AS nameZh, p.nameEn AS nameEn, p.kind AS kind,
  head([(p)-[:WITHIN]->(up:LiantuPlace) | up.id]) AS parent, p.longitude AS longitude, p.latitude AS latitude,
  coalesce(p.aliases, []) AS aliases, p.pinyin AS pinyin
ORDER BY id
