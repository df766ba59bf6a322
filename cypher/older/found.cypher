// Whether this is a database of an older version: its counter carries a label that is not Liantu's own
MATCH (r:Revision {id: 'graph'})
WHERE r.number >= 0
RETURN r.number AS number
