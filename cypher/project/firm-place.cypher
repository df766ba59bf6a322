// The place a firm is in
MATCH (f:Firm {id: $id})
RETURN head([(f)-[:LOCATED_IN]->(l:Place) | l.id]) AS place
