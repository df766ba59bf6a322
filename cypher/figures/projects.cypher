// The projects of a place and of what lies in it, with what arrived
MATCH (:Place {id: $place})<-[:WITHIN*0..6]-(:Place)<-[:AT]-(p:Project)
CALL (p) { MATCH (p)-[:RECEIVED]->(a:Arrival) RETURN coalesce(sum(a.amountWan), 0) AS arrivedWan }
RETURN p.id AS id, p.stage AS stage, p.signedOn AS signedOn, arrivedWan
ORDER BY id
