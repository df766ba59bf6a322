// What firms deliver, own and are tied to: one step, at most so many ties
UNWIND $firms AS id
MATCH (f:LiantuFirm {id: id})-[r:SUPPLIES|OWNS|TIED]-(:LiantuFirm)
WITH DISTINCT r, startNode(r).id AS from, endNode(r).id AS to
RETURN from, to, toLower(type(r)) AS kind, CASE WHEN coalesce(r.segment, '') = '' THEN null ELSE r.segment END AS segment,
  CASE WHEN type(r) = 'TIED' THEN r.kind END AS tieKind, r.share AS share,
  CASE WHEN coalesce(r.source, '') = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, kind, segment, tieKind, source
LIMIT $most
