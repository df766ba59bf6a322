// The number of the graph's latest change
MATCH (r:LiantuRevision {id: 'graph'})
RETURN r.number AS number
