// Holds the graph's mark until the end of the transaction, and says which it is
MATCH (r:LiantuRevision {id: 'graph'})
SET r.number = r.number
RETURN r.number AS number, r.load AS load, r.loadOf AS loadOf, r.loadDone AS loadDone
