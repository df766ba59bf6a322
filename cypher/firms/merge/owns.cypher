// Whom a firm owns and who owns it, as in owns.csv
CALL () {
  MATCH (a:LiantuFirm {id: $firm})-[r:OWNS]->(b:LiantuFirm) RETURN a, r, b
  UNION ALL MATCH (b:LiantuFirm {id: $firm})<-[r:OWNS]-(a:LiantuFirm) WHERE a.id <> $firm RETURN a, r, b
}
RETURN a.id AS from, b.id AS to, r.share AS share,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source,
  r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY from, to, coalesce(r.source, ''), coalesce(source, '')
