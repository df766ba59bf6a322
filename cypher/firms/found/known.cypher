// All firms by what tells them apart: id, names, code and place
MATCH (f:LiantuFirm)
RETURN f.id AS id, f.name AS name, f.fullName AS fullName, f.uscc AS uscc,
  head([(f)-[:LOCATED_IN]->(p:LiantuPlace) | p.id]) AS place
ORDER BY id
