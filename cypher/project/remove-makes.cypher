// Takes away what one source says that a firm makes
MATCH (:Firm {id: $firm})-[r:MAKES {source: $source}]->(:Segment {id: $segment})
DELETE r
