// Marks the graph as being loaded and counts the change
MERGE (r:LiantuRevision {id: 'graph'})
SET r.number = coalesce(r.number, 0) + 1,
  r.seeding = CASE WHEN $seed THEN true ELSE r.seeding END,
  r.loading = CASE WHEN $seed THEN r.loading ELSE true END
RETURN r.number AS number
