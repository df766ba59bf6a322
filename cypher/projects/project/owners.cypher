// The projects that the arrival, the task and the document with $id belong to
CALL () {
  MATCH (n:LiantuArrival {id: $id}) RETURN 'arrival' AS of, head([(n)<-[:RECEIVED]-(p:LiantuProject) | p.id]) AS project
  UNION ALL MATCH (n:LiantuTask {id: $id}) RETURN 'task' AS of, head([(n)<-[:TO_DO]-(p:LiantuProject) | p.id]) AS project
  UNION ALL MATCH (n:LiantuDocument {id: $id}) RETURN 'document' AS of, head([(n)<-[:DOCUMENTED_BY]-(p:LiantuProject) | p.id]) AS project
}
RETURN of, project ORDER BY of
