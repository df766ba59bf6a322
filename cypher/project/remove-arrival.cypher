// Takes an arrival of capital away
MATCH (n:Arrival {id: $id})
DETACH DELETE n
