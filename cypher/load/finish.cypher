// Marks the load as finished and counts the change; a seed cut short stays marked unless it was emptied
MERGE (r:LiantuRevision {id: 'graph'})
SET r.number = coalesce(r.number, 0) + 1,
  r.seeding = CASE WHEN $seed OR $replace THEN null ELSE r.seeding END,
  r.loading = CASE WHEN $seed THEN r.loading ELSE null END
RETURN r.number AS number
