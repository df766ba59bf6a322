/** The clauses that change the graph or its schema. */
const WRITING = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b/i;
const STRINGS_NAMES_COMMENTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** Whether the statement may write, by its clauses; property names like `n.set` do not count. */
export function writes(cypher: string): boolean {
  return WRITING.test(cypher.replace(STRINGS_NAMES_COMMENTS, " ").replace(/[.:$]\s*\w+/g, " "));
}
