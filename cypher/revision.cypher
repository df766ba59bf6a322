// The number of the graph's latest change
MATCH (r:Revision {id: 'graph'})
RETURN r.number AS number
