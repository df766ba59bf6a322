// Takes a firm from a shortlist
MATCH (:LiantuShortlist {id: $id})-[r:LISTS]->(:LiantuFirm {id: $firm})
DELETE r
