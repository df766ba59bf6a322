// Takes from a place the mark that it wants a segment, and says whether there was one
MATCH (:Place {id: $place})-[r:WANTS]->(:Segment {id: $segment})
DELETE r
RETURN count(*) AS deleted
