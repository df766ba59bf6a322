// Deletes a scenario that has no changes, and says whether there was one
MATCH (n:Scenario {id: $id})
DETACH DELETE n
RETURN count(*) AS deleted
