// Takes all visits from a trip
MATCH (:LiantuTrip {id: $id})-[r:VISITS]->(:LiantuFirm)
DELETE r
