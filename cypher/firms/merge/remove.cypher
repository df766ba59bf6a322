// Takes a firm away with all that is stated of it
MATCH (f:LiantuFirm {id: $firm})
DETACH DELETE f
