/** An address that may be a link: of the web, or of this server; anything else, such as a script, is none. */
export function safeAddress(address: string | null): string | null {
  if (address === null) return null;
  try {
    const { protocol } = new URL(address, "https://here.invalid/");
    return protocol === "https:" || protocol === "http:" ? address : null;
  } catch {
    return null;
  }
}
