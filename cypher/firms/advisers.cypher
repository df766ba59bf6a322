// The advisers who work for firms
UNWIND $firms AS id
MATCH (f:LiantuFirm {id: id})<-[:WORKS_FOR]-(a:LiantuAdviser)
RETURN a.id AS id, a.name AS name, a.title AS title, a.since AS since, f.id AS firm,
  head([(a)-[:AT]->(p:LiantuPlace) | p.id]) AS place, a.source AS source, a.asOf AS asOf,
  a.confidence AS confidence, a.note AS note
ORDER BY id, firm
