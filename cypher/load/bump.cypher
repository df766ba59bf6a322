// Counts a change of the graph, and says which load is under way or was cut short and which entry is the head of the log
MERGE (r:LiantuRevision {id: 'graph'})
SET r.number = coalesce(r.number, 0) + 1
RETURN r.number AS number, r.load AS load, r.head AS head, r.headNumber AS headNumber
