// Counts a step of a load and how far it is, and says which load holds the graph
MERGE (r:LiantuRevision {id: 'graph'})
SET r.number = coalesce(r.number, 0) + 1, r.loadDone = CASE WHEN r.load IS NULL THEN null ELSE $done END
RETURN r.number AS number, r.load AS load, coalesce(r.seeding, false) AS seeding
