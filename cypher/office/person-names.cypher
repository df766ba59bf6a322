// The people of the office by name
MATCH (u:LiantuPerson)
RETURN u.id AS id, u.name AS name, u.title AS title
ORDER BY id
