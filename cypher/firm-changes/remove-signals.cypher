// Takes a signal away
MATCH (n:Signal {id: $id})
DETACH DELETE n
