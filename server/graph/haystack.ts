export const SEPARATOR = "\u0000";

/** Many short texts in one, so that a search is one scan. */
export class Haystack {
  private readonly text: string;
  private readonly starts: Int32Array;

  constructor(texts: readonly string[]) {
    this.text = SEPARATOR + texts.map((text) => text.replaceAll(SEPARATOR, " ") + SEPARATOR).join("");
    this.starts = new Int32Array(texts.length + 1);
    let start = 1;
    texts.forEach((text, at) => {
      this.starts[at] = start;
      start += text.length + 1;
    });
    this.starts[texts.length] = start;
  }

  /** Tells every occurrence: in which text, from which of its characters on, and whether it is the whole of it. */
  search(wanted: string, tell: (at: number, from: number, whole: boolean) => void): void {
    let at = 0;
    for (let found = this.text.indexOf(wanted); found >= 0; found = this.text.indexOf(wanted, found + 1)) {
      at = this.textAt(found, at);
      const start = this.starts[at]!;
      tell(at, found - start, wanted.length === this.starts[at + 1]! - start - 1);
    }
  }

  /** The text that holds the position; it is not before `low`. */
  private textAt(position: number, low: number): number {
    let high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}
