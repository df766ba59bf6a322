// Of leads.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuChain {id: row.chain})
MATCH (a)-[r:LEADS]->(b)
WHERE r.place = row.place
RETURN a.id AS firm, b.id AS chain, r.place AS place, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY firm, chain, place
