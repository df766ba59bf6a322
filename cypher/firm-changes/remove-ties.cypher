// Takes away what one source says of a tie
MATCH (:Firm {id: $from})-[r:TIED {kind: $kind, source: $source}]->(:Firm {id: $to})
DELETE r
