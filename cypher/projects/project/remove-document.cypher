// Takes a document away
MATCH (n:LiantuDocument {id: $id})
DETACH DELETE n
