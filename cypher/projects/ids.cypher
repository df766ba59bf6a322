// The ids of projects, of a place with what lies in it and of a chain with its shared segments where those are given
MATCH (p:LiantuProject)
WHERE ($place IS NULL OR COUNT { (p)-[:AT]->(:LiantuPlace)-[:WITHIN*0..6]->(:LiantuPlace {id: $place}) } > 0)
  AND ($chain IS NULL OR COUNT { (p)-[:FILLS]->(:LiantuSegment)-[:PART_OF|USED_IN]->(:LiantuChain {id: $chain}) } > 0)
RETURN p.id AS id ORDER BY id
