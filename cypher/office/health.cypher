// How much the graph holds
CALL () { MATCH (n:LiantuChain) RETURN count(n) AS chains }
CALL () { MATCH (n:LiantuSegment) RETURN count(n) AS segments }
CALL () { MATCH (:LiantuSegment)-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR|SOLD_TO|WASTE_TO|RECYCLE_TO]->(:LiantuSegment) RETURN count(r) AS links }
CALL () { MATCH (n:LiantuFirm) RETURN count(n) AS firms }
CALL () { MATCH (:LiantuFirm)-[r:MAKES]->(:LiantuSegment) RETURN count(r) AS makes }
CALL () { MATCH (n:LiantuPlace) RETURN count(n) AS places }
CALL () { MATCH (n:LiantuProject) RETURN count(n) AS projects }
CALL () { MATCH (n:LiantuSource) RETURN count(n) AS sources }
RETURN chains, segments, links, firms, makes, places, projects, sources
