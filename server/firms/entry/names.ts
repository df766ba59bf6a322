/** A name whatever its width, case, spaces and invisible characters. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase();
}
