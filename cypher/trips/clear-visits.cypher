// Takes all visits from a trip
MATCH (:Trip {id: $id})-[r:VISITS]->(:Firm)
DELETE r
