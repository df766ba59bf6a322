// Takes away what one source says that a firm needs
MATCH (:Firm {id: $firm})-[r:NEEDS {source: $source}]->(:Segment {id: $segment})
DELETE r
