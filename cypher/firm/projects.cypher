// The projects that recruit one firm, or that it introduced
CALL () { MATCH (:Firm {id: $id})<-[:TARGETS]-(p:Project) RETURN p.id AS found, 'target' AS role
  UNION ALL MATCH (:Firm {id: $id})<-[:INTRODUCED_BY]-(p:Project) RETURN p.id AS found, 'introducer' AS role }
MATCH (p:Project {id: found})
RETURN p.id AS id, p.name AS name, p.stage AS stage, role, p.amountWan AS amountWan, p.signedOn AS signedOn,
  head([(p)-[:AT]->(l:Place) | l.id]) AS place, p.source AS source, p.asOf AS asOf,
  p.confidence AS confidence, p.note AS note
ORDER BY id, role
LIMIT 1000
