/** The clauses that change the graph or its schema. */
const WRITING = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b/i;
const STRINGS_NAMES_COMMENTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const LABELS_KEYS_PARAMETERS = /(?:\w+\s*)?[:.$]\s*\w*/g;

/** Whether the statement may write, by its clauses; names like `n.set` do not count. */
export function writes(cypher: string): boolean {
  return WRITING.test(cypher.replace(STRINGS_NAMES_COMMENTS, " ").replace(LABELS_KEYS_PARAMETERS, " "));
}
