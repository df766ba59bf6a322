// What every source says of other ties from one firm to another, as in ties.csv
MATCH (a:LiantuFirm {id: $from})-[r:TIED]->(b:LiantuFirm {id: $to})
RETURN a.id AS from, b.id AS to, r.kind AS kind,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY kind, r.source
