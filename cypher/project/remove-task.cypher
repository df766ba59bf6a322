// Takes a task away
MATCH (n:Task {id: $id})
DETACH DELETE n
