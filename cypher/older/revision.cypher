// Gives the counter of an older database the label of Liantu's own
MATCH (r:Revision {id: 'graph'})
SET r:LiantuRevision REMOVE r:Revision
RETURN count(*) AS moved
