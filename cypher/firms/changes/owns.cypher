// What every source says of one firm owning another, as in owns.csv
MATCH (a:LiantuFirm {id: $from})-[r:OWNS]->(b:LiantuFirm {id: $to})
RETURN a.id AS from, b.id AS to, r.share AS share,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY r.source
