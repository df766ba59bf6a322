// What whoever makes it makes one of $segments too: its kinds, and what a by-product is the waste of
UNWIND $segments AS wanted
MATCH (s:LiantuSegment {id: wanted})<-[r:KIND_OF|WASTE_TO]-(source:LiantuSegment)
WITH source, s, type(r) AS kind
WHERE kind = 'KIND_OF' OR s.role = 'byproduct'
RETURN source.id AS from, s.id AS to, kind = 'WASTE_TO' AS waste
ORDER BY to, from, waste
