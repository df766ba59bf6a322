// All sources
MATCH (s:LiantuSource)
RETURN s.id AS id, s.title AS title, s.address AS address, s.published AS published, s.kind AS kind
ORDER BY id
