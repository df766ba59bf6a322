// Counts a change of the graph
MERGE (r:LiantuRevision {id: 'graph'})
SET r.number = coalesce(r.number, 0) + 1
RETURN r.number AS number
