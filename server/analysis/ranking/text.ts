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
  const letters = characters(text);
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, position) => letters[position]! + letter);
}
