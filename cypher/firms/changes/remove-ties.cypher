// Takes away what one source says of a tie
MATCH (:LiantuFirm {id: $from})-[r:TIED {kind: $kind, source: $source}]->(:LiantuFirm {id: $to})
DELETE r
