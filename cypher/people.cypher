// The people of the office
MATCH (u:LiantuPerson)
RETURN u.id AS id, u.name AS name, u.title AS title
ORDER BY name, id
