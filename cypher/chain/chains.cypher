// All chains
MATCH (c:LiantuChain)
RETURN c.id AS id, c.nameZh AS nameZh, c.nameEn AS nameEn, c.sector AS sector
ORDER BY id
