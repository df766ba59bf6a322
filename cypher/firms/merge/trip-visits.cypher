// The visits to a firm, as in trip_visits.csv
MATCH (b:LiantuFirm {id: $firm})<-[r:VISITS]-(a:LiantuTrip)
RETURN a.id AS trip, r.day AS day, r.position AS position, b.id AS firm, r.project AS project, r.source AS source,
  r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY trip
