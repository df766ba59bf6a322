// Makes an entry the head of the log
MATCH (r:LiantuRevision {id: 'graph'})
SET r.head = $hash, r.headNumber = $number
