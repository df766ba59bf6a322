/** What is wrong with an XML text, or null: tags that do not pair, bare marks, characters XML has not. */
export function wellFormed(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not occur
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.exec(text);
  if (forbidden) return `character ${forbidden[0].codePointAt(0)}`;
  if (/\p{Surrogate}/u.test(text)) return "half a character";
  const open: string[] = [];
  let rest = text.replace(/^\ufeff?<\?xml [^?]*\?>/, "");
  while (rest !== "") {
    const at = rest.indexOf("<");
    const between = at < 0 ? rest : rest.slice(0, at);
    if (/&(?!#\d+;|amp;|lt;|gt;|quot;|apos;)|>/.test(between)) return `bare mark in "${between}"`;
    if (at < 0) return open.length === 0 ? null : `open: ${open}`;
    const tag = /^<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest.slice(at));
    if (!tag) return `no tag: ${rest.slice(at, at + 60)}`;
    const [whole, closing, name, attributes = "", empty] = tag;
    if (/&(?!#\d+;|amp;|lt;|gt;|quot;|apos;)/.test(attributes)) return `bare mark in "${attributes}"`;
    if (closing) {
      const expected = open.pop();
      if (expected !== name) return `${name} closes ${expected}`;
    } else if (!empty) open.push(name!);
    rest = rest.slice(at + whole.length);
  }
  return open.length === 0 ? null : `open: ${open}`;
}
