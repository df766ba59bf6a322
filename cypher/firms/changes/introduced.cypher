// How many projects an adviser introduced
MATCH (n:LiantuAdviser {id: $id})
RETURN COUNT { (n)<-[:INTRODUCED_BY]-(:LiantuProject) } AS projects
