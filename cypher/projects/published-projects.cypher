// The projects of a place and of what lies in it, with what arrived
MATCH (:LiantuPlace {id: $place})<-[:WITHIN*0..6]-(:LiantuPlace)<-[:AT]-(p:LiantuProject)
CALL (p) { MATCH (p)-[:RECEIVED]->(a:LiantuArrival) RETURN coalesce(sum(a.amountWan), 0) AS arrivedWan }
RETURN p.id AS id, p.stage AS stage, p.signedOn AS signedOn, arrivedWan
ORDER BY id
