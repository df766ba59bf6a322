// Takes from a place the mark that it wants a segment, and says whether there was one
MATCH (:LiantuPlace {id: $place})-[r:WANTS]->(:LiantuSegment {id: $segment})
DELETE r
RETURN count(*) AS deleted
