// Takes an arrival of capital away
MATCH (n:LiantuArrival {id: $id})
DETACH DELETE n
