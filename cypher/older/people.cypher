// Gives some nodes of an older database the label of Liantu's own, where they look like rows of people.csv; says how many
MATCH (n:Person)
WHERE n.id STARTS WITH '' AND all(k IN $needed WHERE k IN keys(n)) AND all(k IN keys(n) WHERE k IN $known)
WITH n, size([(n)-[r]-() | type(r)]) AS ties,
  [(n)-[r]-(m) WHERE any(l IN labels(m) WHERE l IN $labels) | type(r)] AS types
WHERE ties = 0 OR any(t IN types WHERE t IN $types)
WITH n LIMIT 5000
SET n:LiantuPerson REMOVE n:Person
RETURN count(*) AS moved
