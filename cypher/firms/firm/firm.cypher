// One firm
MATCH (f:LiantuFirm {id: $id})
RETURN f.id AS id, f.name AS name, f.fullName AS fullName, f.uscc AS uscc, f.longitude AS longitude,
  f.latitude AS latitude, f.status AS status, f.founded AS founded,
  f.registeredCapitalWan AS registeredCapitalWan, f.employees AS employees, f.stockCode AS stockCode,
  f.industryCode AS industryCode, head([(f)-[:LOCATED_IN]->(p:LiantuPlace) | p.id]) AS place,
  f.source AS source, f.asOf AS asOf, f.confidence AS confidence, f.note AS note
