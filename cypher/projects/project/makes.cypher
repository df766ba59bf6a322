// What one source says of a firm and a segment
MATCH (:LiantuFirm {id: $firm})-[r:MAKES {source: $source}]->(:LiantuSegment {id: $segment})
RETURN r.capacity AS capacity, r.unit AS unit, r.revenueShare AS revenueShare,
  r.soldElsewhereShare AS soldElsewhereShare, coalesce(r.chosen, false) AS chosen, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
