// The number of the graph's latest change, and the load under way or cut short
MATCH (r:LiantuRevision {id: 'graph'})
RETURN r.number AS number, r.load AS load, r.loadOf AS loadOf, r.loadDone AS loadDone
