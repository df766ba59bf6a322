// What happened in the projects that recruit one firm or stand as it, the latest first
MATCH (:LiantuFirm {id: $id})<-[:TARGETS|SETTLED_AS]-(p:LiantuProject)-[:HAS]->(e:LiantuEvent)
WITH DISTINCT p, e
RETURN e.id AS id, p.id AS project, p.name AS projectName, e.on AS on, e.kind AS kind, e.text AS text, e.by AS by,
  e.source AS source, e.asOf AS asOf, e.confidence AS confidence, e.note AS note
ORDER BY on DESC, id DESC
LIMIT $limit
