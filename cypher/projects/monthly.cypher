// For projects with $ids: what happened from $from to $to, when something first and last did by then, what was left to do
UNWIND $ids AS id
MATCH (p:LiantuProject {id: id})
CALL (p) {
  MATCH (p)-[:HAS]->(e:LiantuEvent)
  WHERE e.on >= $from AND e.on <= $to
  WITH e ORDER BY e.on, e.id
  RETURN collect({id: e.id, on: e.on, kind: e.kind, text: e.text, by: e.by, change: e.change}) AS events
}
CALL (p) { MATCH (p)-[:HAS]->(e:LiantuEvent) RETURN min(e.on) AS firstOn }
CALL (p) { MATCH (p)-[:HAS]->(e:LiantuEvent) WHERE e.on <= $to RETURN max(e.on) AS lastOn }
CALL (p) {
  MATCH (p)-[:TO_DO]->(t:LiantuTask)
  WHERE t.doneOn IS NULL OR t.doneOn > $to
  WITH t, head([(t)-[:DONE_BY]->(u:LiantuPerson) | u.id]) AS person ORDER BY t.dueOn IS NULL, t.dueOn, t.id
  RETURN collect({id: t.id, text: t.text, dueOn: t.dueOn, person: person}) AS tasks
}
RETURN id AS project, events, firstOn, lastOn, tasks ORDER BY project
