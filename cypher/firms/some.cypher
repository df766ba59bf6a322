// The firms with $ids as lists show them, with the place each is in
UNWIND $ids AS wanted
MATCH (f:LiantuFirm {id: wanted})
RETURN f.id AS id, f.name AS name, f.fullName AS fullName, f.uscc AS uscc,
  head([(f)-[:LOCATED_IN]->(p:LiantuPlace) | p.id]) AS place, f.longitude AS longitude, f.latitude AS latitude,
  f.status AS status, f.founded AS founded, f.registeredCapitalWan AS registeredCapitalWan,
  f.employees AS employees, f.stockCode AS stockCode, f.industryCode AS industryCode
ORDER BY id
