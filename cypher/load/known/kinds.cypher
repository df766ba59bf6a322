// Of each segment that is a kind of another, which
MATCH (a:LiantuSegment)-[:KIND_OF]->(b:LiantuSegment)
RETURN a.id AS id, b.id AS kindOf ORDER BY id, kindOf
