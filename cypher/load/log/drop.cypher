// Deletes some of a log that was not brought along to its end, and says how many nodes
MATCH (n)
WHERE n:LiantuEntry OR n:LiantuEntryPart OR n:LiantuThing
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS deleted
