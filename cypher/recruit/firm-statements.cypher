// Where what is registered of firms comes from
UNWIND $firms AS id
MATCH (f:LiantuFirm {id: id})
RETURN f.id AS firm, f.source AS source, f.asOf AS asOf, f.confidence AS confidence, f.note AS note
ORDER BY firm
