// The firms on shortlists, as in shortlist_firms.csv
MATCH (a:LiantuShortlist)-[r:LISTS]->(b:LiantuFirm)
RETURN a.id AS shortlist, r.position AS position, b.id AS firm, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY shortlist, firm
