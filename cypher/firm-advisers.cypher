// The advisers who work for firms
UNWIND $firms AS id
MATCH (f:Firm {id: id})<-[:WORKS_FOR]-(a:Adviser)
RETURN a.id AS id, a.name AS name, a.title AS title, a.since AS since, f.id AS firm,
  head([(a)-[:AT]->(p:Place) | p.id]) AS place, a.source AS source, a.asOf AS asOf,
  a.confidence AS confidence, a.note AS note
ORDER BY id, firm
