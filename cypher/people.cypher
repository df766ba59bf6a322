// The people of the office
MATCH (u:Person)
RETURN u.id AS id, u.name AS name, u.title AS title
ORDER BY name, id
