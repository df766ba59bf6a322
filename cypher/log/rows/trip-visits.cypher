// Of trip_visits.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuTrip {id: row.trip})
MATCH (b:LiantuFirm {id: row.firm})
MATCH (a)-[r:VISITS]->(b)
RETURN a.id AS trip, r.day AS day, r.position AS position, b.id AS firm, r.project AS project, r.source AS source,
  r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY trip, firm
