// Which chains a firm leads, as in leads.csv
MATCH (a:LiantuFirm {id: $firm})-[r:LEADS]->(b:LiantuChain)
RETURN a.id AS firm, b.id AS chain, r.place AS place, r.source AS source, r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY chain, place
