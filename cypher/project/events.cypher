// The history of a project, the latest day first
MATCH (:Project {id: $id})-[:HAS]->(e:Event)
RETURN e.id AS id, e.on AS on, e.kind AS kind, e.text AS text, e.by AS by, e.change AS change,
  e.source AS source, e.asOf AS asOf, e.confidence AS confidence, e.note AS note
ORDER BY on DESC, id DESC
