// Takes an adviser away who introduced no project
MATCH (n:LiantuAdviser {id: $id})
WHERE COUNT { (n)<-[:INTRODUCED_BY]-(:LiantuProject) } = 0
DETACH DELETE n
