// Takes an adviser away who introduced no project
MATCH (n:Adviser {id: $id})
WHERE COUNT { (n)<-[:INTRODUCED_BY]-(:Project) } = 0
DETACH DELETE n
