// The people of the office
MATCH (u:LiantuPerson)
RETURN u.id AS id, u.name AS name, u.title AS title, coalesce(u.version, 0) AS version
ORDER BY name, id
