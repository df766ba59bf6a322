// What is recorded of a project: its history, the latest day first, its capital, tasks, open ones first, and documents
MATCH (p:LiantuProject {id: $id})
CALL (p) {
  MATCH (p)-[:HAS]->(e:LiantuEvent)
  WITH e ORDER BY e.on DESC, e.id DESC
  RETURN collect({id: e.id, on: e.on, kind: e.kind, text: e.text, by: e.by, change: e.change, source: e.source,
    asOf: e.asOf, confidence: e.confidence, note: e.note}) AS events
}
CALL (p) {
  MATCH (p)-[:RECEIVED]->(a:LiantuArrival)
  WITH a ORDER BY a.on, a.id
  RETURN collect({id: a.id, on: a.on, amountWan: a.amountWan, source: a.source, asOf: a.asOf,
    confidence: a.confidence, note: a.note}) AS arrivals
}
CALL (p) {
  MATCH (p)-[:TO_DO]->(t:LiantuTask)
  WITH t, head([(t)-[:DONE_BY]->(u:LiantuPerson) | u.id]) AS person
  ORDER BY t.doneOn IS NOT NULL, t.dueOn IS NULL, t.dueOn, t.id
  RETURN collect({id: t.id, text: t.text, dueOn: t.dueOn, doneOn: t.doneOn, person: person, source: t.source,
    asOf: t.asOf, confidence: t.confidence, note: t.note}) AS tasks
}
CALL (p) {
  MATCH (p)-[:DOCUMENTED_BY]->(d:LiantuDocument)
  WITH d ORDER BY d.title, d.id
  RETURN collect({id: d.id, title: d.title, address: d.address, source: d.source, asOf: d.asOf,
    confidence: d.confidence, note: d.note}) AS documents
}
RETURN events, arrivals, tasks, documents
