// Of shortlist_firms.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuShortlist {id: row.shortlist})
MATCH (b:LiantuFirm {id: row.firm})
MATCH (a)-[r:LISTS]->(b)
RETURN a.id AS shortlist, r.position AS position, b.id AS firm, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY shortlist, firm
