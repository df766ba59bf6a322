// Of firms.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuFirm {id: row.id})
RETURN n.id AS id, n.name AS name, n.fullName AS fullName, n.uscc AS uscc, n.longitude AS longitude,
  n.latitude AS latitude, n.status AS status, n.founded AS founded,
  n.registeredCapitalWan AS registeredCapitalWan, n.employees AS employees, n.stockCode AS stockCode,
  n.industryCode AS industryCode, head([(n)-[:LOCATED_IN]->(x:LiantuPlace) | x.id]) AS place, n.source AS source,
  n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
