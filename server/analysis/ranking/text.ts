/** Lower case, full-width forms folded, spaces and punctuation gone. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export function characters(text: string): string[] {
  return Array.from(plain(text));
}

/** Pairs of neighbouring characters; a single character stands for itself. */
export function bigrams(text: string): string[] {
  return pairsOf(characters(text));
}

function pairsOf(letters: string[]): string[] {
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, position) => letters[position]! + letter);
}

/** The last character and the last two, marked as an end: what a thing is stands last in its name. */
function endingsOf(letters: string[]): string[] {
  return [1, 2].flatMap((length) => (letters.length < length ? [] : [`${letters.slice(-length).join("")}$`]));
}

/** Pairs of characters, single ones, and the endings. */
export function tokensOf(text: string): string[] {
  const letters = characters(text);
  return [...pairsOf(letters), ...letters, ...endingsOf(letters)];
}

export function countOf(tokens: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const token of tokens) count.set(token, (count.get(token) ?? 0) + 1);
  return count;
}
