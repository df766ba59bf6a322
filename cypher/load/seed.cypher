// Marks the graph as being filled with what an empty one begins with
MATCH (r:LiantuRevision {id: 'graph'})
SET r.seeding = true
RETURN r.seeding AS seeding
