// The ids of projects, of a place with what lies in it and of a chain where those are given
MATCH (p:Project)
WHERE ($place IS NULL OR COUNT { (p)-[:AT]->(:Place)-[:WITHIN*0..6]->(:Place {id: $place}) } > 0)
  AND ($chain IS NULL OR COUNT { (p)-[:FILLS]->(:Segment)-[:PART_OF]->(:Chain {id: $chain}) } > 0)
RETURN p.id AS id ORDER BY id
