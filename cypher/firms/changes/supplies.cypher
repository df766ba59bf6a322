// What every source says of deliveries from one firm to another, as in supplies.csv
MATCH (a:LiantuFirm {id: $from})-[r:SUPPLIES]->(b:LiantuFirm {id: $to})
RETURN a.id AS from, b.id AS to, CASE WHEN coalesce(r.segment, '') = '' THEN null ELSE r.segment END AS segment,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY r.segment, r.source
