// Deletes some of the graph and says how much; 0 when it is empty
MATCH (n) WHERE NOT n:Revision
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS deleted
