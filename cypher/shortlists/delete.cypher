// Deletes a shortlist; its firms stay
MATCH (n:Shortlist {id: $id})
DETACH DELETE n
