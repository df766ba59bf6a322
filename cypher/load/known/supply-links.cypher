// All supply links
MATCH (a:LiantuSegment)-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR]->(b:LiantuSegment)
RETURN a.id AS from, b.id AS to, toLower(type(r)) AS kind ORDER BY from, to, kind
