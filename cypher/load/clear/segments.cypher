// Takes segments out of their chains
UNWIND $rows AS row
MATCH (:LiantuSegment {id: row.id})-[old:PART_OF]->(:LiantuChain)
DELETE old
