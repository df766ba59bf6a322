// Deletes some kept parts of other loads than $loads, and says how many
MATCH (k:LiantuKept)
WHERE NOT k.load IN $loads
WITH k LIMIT 20
DETACH DELETE k
RETURN count(*) AS deleted
