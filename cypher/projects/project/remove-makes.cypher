// Takes away what one source says that a firm makes
MATCH (:LiantuFirm {id: $firm})-[r:MAKES {source: $source}]->(:LiantuSegment {id: $segment})
DELETE r
