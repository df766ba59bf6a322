// The shortlists a firm is on, as in shortlist_firms.csv
MATCH (b:LiantuFirm {id: $firm})<-[r:LISTS]-(a:LiantuShortlist)
RETURN a.id AS shortlist, r.position AS position, b.id AS firm, r.source AS source, r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY shortlist
