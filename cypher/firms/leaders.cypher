// The firms that lead a chain anywhere
MATCH (c:LiantuChain)<-[:LEADS]-(f:LiantuFirm)
RETURN DISTINCT f.id AS firm
ORDER BY firm
