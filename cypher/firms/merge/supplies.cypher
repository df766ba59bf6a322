// The known deliveries from and to a firm, as in supplies.csv
CALL () {
  MATCH (a:LiantuFirm {id: $firm})-[r:SUPPLIES]->(b:LiantuFirm) RETURN a, r, b
  UNION ALL MATCH (b:LiantuFirm {id: $firm})<-[r:SUPPLIES]-(a:LiantuFirm) WHERE a.id <> $firm RETURN a, r, b
}
RETURN a.id AS from, b.id AS to, CASE WHEN coalesce(r.segment, '') = '' THEN null ELSE r.segment END AS segment,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source,
  r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY from, to, coalesce(segment, ''), coalesce(source, '')
