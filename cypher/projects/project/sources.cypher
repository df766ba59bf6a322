// The sources with $ids
UNWIND $ids AS id
MATCH (s:LiantuSource {id: id})
RETURN s.id AS id, s.title AS title, s.address AS address, s.published AS published, s.kind AS kind
ORDER BY id
