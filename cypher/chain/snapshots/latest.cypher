// The latest figures kept of every chain at every place, of $on or a day before
MATCH (n:LiantuSnapshot)-[:OF]->(c:LiantuChain)
MATCH (n)-[:AT]->(p:LiantuPlace)
WHERE n.on <= $on
WITH c.id AS chain, p.id AS place, n ORDER BY n.on DESC
WITH chain, place, head(collect(n {.on, .met, .needs, .needsBoughtIn, .strong, .present, .single, .weak, .missing,
  .boughtIn, .extendable, .unsupported, .distant, .outside, .leaders})) AS figures
RETURN chain, place, figures
ORDER BY chain, place
