// The ids of all firms
MATCH (f:LiantuFirm)
RETURN f.id AS id
ORDER BY id
