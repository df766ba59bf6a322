// Marks the graph as being loaded
MATCH (r:LiantuRevision {id: 'graph'})
SET r.load = $load, r.loadOf = $loadOf, r.loadDone = 0
RETURN r.load AS load
