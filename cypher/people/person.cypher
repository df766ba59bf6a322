// One person of the office
MATCH (u:LiantuPerson {id: $id})
RETURN u.id AS id, u.name AS name, u.title AS title, coalesce(u.version, 0) AS version, u.source AS source,
  u.asOf AS asOf, u.confidence AS confidence, u.note AS note
