// Takes away what one source says of a holding
MATCH (:Firm {id: $from})-[r:OWNS {source: $source}]->(:Firm {id: $to})
DELETE r
