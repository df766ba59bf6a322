// The place a firm is in
MATCH (f:LiantuFirm {id: $id})
RETURN head([(f)-[:LOCATED_IN]->(l:LiantuPlace) | l.id]) AS place
