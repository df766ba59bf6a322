// What the firms with $ids deliver, own and are tied to
UNWIND $ids AS wanted
MATCH (a:LiantuFirm {id: wanted})-[r:SUPPLIES|OWNS|TIED]->(b:LiantuFirm)
RETURN a.id AS from, b.id AS to, toLower(type(r)) AS kind, CASE WHEN type(r) = 'TIED' THEN r.kind END AS tieKind,
  CASE WHEN coalesce(r.segment, '') = '' THEN null ELSE r.segment END AS segment, r.share AS share,
  CASE WHEN coalesce(r.source, '') = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, kind, segment, tieKind, source
