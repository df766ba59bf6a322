// Takes a signal away
MATCH (n:LiantuSignal {id: $id})
DETACH DELETE n
