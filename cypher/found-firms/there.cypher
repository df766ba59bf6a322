// How many firms have one of the ids or names
MATCH (f:LiantuFirm)
WHERE f.id IN $ids OR f.name IN $names OR f.fullName IN $names
RETURN count(f) AS firms
