// Raises the number of changes to $least where it is lower
MERGE (r:LiantuRevision {id: 'graph'})
SET r.number = CASE WHEN coalesce(r.number, 0) < $least THEN $least ELSE coalesce(r.number, 0) END
RETURN r.number AS number
