// How much the graph holds
CALL () { MATCH (n:Chain) RETURN count(n) AS chains }
CALL () { MATCH (n:Segment) RETURN count(n) AS segments }
CALL () { MATCH (:Segment)-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR|SOLD_TO|WASTE_TO|RECYCLE_TO]->(:Segment) RETURN count(r) AS links }
CALL () { MATCH (n:Firm) RETURN count(n) AS firms }
CALL () { MATCH (:Firm)-[r:MAKES]->(:Segment) RETURN count(r) AS makes }
CALL () { MATCH (n:Place) RETURN count(n) AS places }
CALL () { MATCH (n:Project) RETURN count(n) AS projects }
CALL () { MATCH (n:Source) RETURN count(n) AS sources }
RETURN chains, segments, links, firms, makes, places, projects, sources
