// Takes away what one source says of a delivery
MATCH (:LiantuFirm {id: $from})-[r:SUPPLIES {segment: $segment, source: $source}]->(:LiantuFirm {id: $to})
DELETE r
