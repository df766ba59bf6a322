// Takes segments out of their chains, and from what they are kinds of
UNWIND $rows AS row
MATCH (:LiantuSegment {id: row.id})-[old:PART_OF|KIND_OF]->(x)
WHERE x:LiantuChain OR x:LiantuSegment
DELETE old
