// Takes away what one source says of a delivery
MATCH (:Firm {id: $from})-[r:SUPPLIES {segment: $segment, source: $source}]->(:Firm {id: $to})
DELETE r
