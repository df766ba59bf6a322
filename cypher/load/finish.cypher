// Takes the mark of a load from the graph; that of a seed cut short stays unless the graph is $seeded
MATCH (r:LiantuRevision {id: 'graph'})
SET r.load = null, r.loadOf = null, r.loadDone = null,
  r.seeding = CASE WHEN $seeded THEN null ELSE r.seeding END
RETURN r.number AS number
