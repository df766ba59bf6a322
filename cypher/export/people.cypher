// All people, as in people.csv
MATCH (n:LiantuPerson)
RETURN n.id AS id, n.name AS name, n.title AS title,
  n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
