// Deletes a trip with its visits, and says whether there was one
MATCH (n:LiantuTrip {id: $id})
DETACH DELETE n
RETURN count(*) AS deleted
