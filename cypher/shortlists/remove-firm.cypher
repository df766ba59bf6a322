// Takes a firm from a shortlist
MATCH (:Shortlist {id: $id})-[r:LISTS]->(:Firm {id: $firm})
DELETE r
