// Takes away what one source says of a holding
MATCH (:LiantuFirm {id: $from})-[r:OWNS {source: $source}]->(:LiantuFirm {id: $to})
DELETE r
