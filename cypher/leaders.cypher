// The firms that lead a chain anywhere
MATCH (c:Chain)<-[:LEADS]-(f:Firm)
RETURN DISTINCT f.id AS firm
ORDER BY firm
