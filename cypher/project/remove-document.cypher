// Takes a document away
MATCH (n:Document {id: $id})
DETACH DELETE n
