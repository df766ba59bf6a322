// The advisers who work for a firm, as in advisers.csv
MATCH (:LiantuFirm {id: $firm})<-[:WORKS_FOR]-(n:LiantuAdviser)
RETURN n.id AS id, n.name AS name, n.title AS title, n.since AS since,
  head([(n)-[:WORKS_FOR]->(x:LiantuFirm) | x.id]) AS firm, head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
