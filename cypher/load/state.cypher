// Whether the graph is empty, and which loads were cut short
CALL () { MATCH (n) WHERE NOT n:Revision WITH n LIMIT 1 RETURN count(n) AS nodes }
CALL () { MATCH (r:Revision {id: 'graph'}) RETURN collect(coalesce(r.seeding, false)) AS seeding, collect(coalesce(r.loading, false)) AS loading }
RETURN nodes = 0 AS empty, true IN seeding AS seeding, true IN loading AS loading
