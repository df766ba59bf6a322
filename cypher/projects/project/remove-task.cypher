// Takes a task away
MATCH (n:LiantuTask {id: $id})
DETACH DELETE n
