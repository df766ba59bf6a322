// The head of the log
MATCH (r:LiantuRevision {id: 'graph'})
RETURN r.head AS head, r.headNumber AS headNumber
