// Deletes a shortlist; its firms stay
MATCH (n:LiantuShortlist {id: $id})
DETACH DELETE n
