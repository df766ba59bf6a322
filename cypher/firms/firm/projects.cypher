// The projects that recruit one firm, that it introduced, or that stand as it
CALL () { MATCH (:LiantuFirm {id: $id})<-[:TARGETS]-(p:LiantuProject) RETURN p.id AS found, 'target' AS role
  UNION ALL MATCH (:LiantuFirm {id: $id})<-[:INTRODUCED_BY]-(p:LiantuProject) RETURN p.id AS found, 'introducer' AS role
  UNION ALL MATCH (:LiantuFirm {id: $id})<-[:SETTLED_AS]-(p:LiantuProject) RETURN p.id AS found, 'company' AS role }
MATCH (p:LiantuProject {id: found})
WHERE role <> 'company' OR COUNT { (p)-[:TARGETS]->(:LiantuFirm {id: $id}) } = 0
RETURN p.id AS id, p.name AS name, p.stage AS stage, role, p.amountWan AS amountWan, p.signedOn AS signedOn,
  head([(p)-[:AT]->(l:LiantuPlace) | l.id]) AS place, p.source AS source, p.asOf AS asOf,
  p.confidence AS confidence, p.note AS note
ORDER BY id, role
LIMIT 1000
