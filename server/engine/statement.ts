/** The clauses that change the graph or its schema. */
const WRITING = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b/i;
const STRINGS_NAMES_COMMENTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const LABELS_KEYS_PARAMETERS = /(?:\w+\s*)?[:.$]\s*\w*/g;

/** What was found of the statements seen: they are the queries of the project, always the same. */
const seen = new Map<string, boolean>();

/** Whether the statement may write, by its clauses; names like `n.set` do not count. */
export function writes(cypher: string): boolean {
  let found = seen.get(cypher);
  if (found === undefined) {
    found = WRITING.test(cypher.replace(STRINGS_NAMES_COMMENTS, " ").replace(LABELS_KEYS_PARAMETERS, " "));
    seen.set(cypher, found);
  }
  return found;
}
