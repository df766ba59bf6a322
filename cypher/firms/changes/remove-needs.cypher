// Takes away what one source says that a firm needs
MATCH (:LiantuFirm {id: $firm})-[r:NEEDS {source: $source}]->(:LiantuSegment {id: $segment})
DELETE r
