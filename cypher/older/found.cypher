// Whether this is a database of an older version: its counter carries a label that is not Liantu's own; and whether its
// last load was cut short
MATCH (r:Revision {id: 'graph'})
WHERE r.number >= 0
RETURN r.number AS number, coalesce(r.loading, false) AS halfLoaded
