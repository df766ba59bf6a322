// The tasks of a project, open ones first
MATCH (:Project {id: $id})-[:TO_DO]->(n:Task)
RETURN n.id AS id, n.text AS text, n.dueOn AS dueOn, n.doneOn AS doneOn,
  head([(n)-[:DONE_BY]->(x:Person) | x.id]) AS person, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY n.doneOn IS NOT NULL, n.dueOn IS NULL, n.dueOn, id
