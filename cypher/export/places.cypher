// All places, as in places.csv
MATCH (n:LiantuPlace)
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn, n.kind AS kind, n.longitude AS longitude,
  n.latitude AS latitude, head([(n)-[:WITHIN]->(x:LiantuPlace) | x.id]) AS parent,
  coalesce(n.aliases, []) AS aliases, n.pinyin AS pinyin, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
