// Who leads a chain, and where
MATCH (:LiantuChain {id: $chain})<-[r:LEADS]-(f:LiantuFirm)
RETURN f.id AS firm, $chain AS chain, r.place AS place, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY firm, place
