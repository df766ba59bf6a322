// The other ties of a firm, as in ties.csv
CALL () {
  MATCH (a:LiantuFirm {id: $firm})-[r:TIED]->(b:LiantuFirm) RETURN a, r, b
  UNION ALL MATCH (b:LiantuFirm {id: $firm})<-[r:TIED]-(a:LiantuFirm) WHERE a.id <> $firm RETURN a, r, b
}
RETURN a.id AS from, b.id AS to, r.kind AS kind,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source,
  r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY from, to, coalesce(kind, ''), coalesce(source, '')
