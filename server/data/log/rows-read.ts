import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { RowChange } from "../../model/log.ts";
import { readRowsText } from "./entry-text.ts";

const [QUOTE, BACKSLASH, OPEN, CLOSE] = ['"', "\\", "[", "]"].map((letter) => letter.charCodeAt(0));

/**
 * The rows of a bulk entry one after the other, unpacked only as far as they are asked for and never held together.
 * @param parts the packed text, in order
 * @param skip rows left out at the beginning
 */
export async function* rowsOfParts(
  parts: AsyncIterable<string> | Iterable<string>,
  skip = 0,
): AsyncGenerator<RowChange> {
  let at = 0;
  for await (const text of rowTexts(parts)) if (at++ >= skip) yield readRowsText(`[${text}]`)[0]!;
}

/** The text of each element of the list that the parts make. */
async function* rowTexts(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const packed = Readable.from(bytesOf(parts), { highWaterMark: 1 });
  const unpacked = packed.pipe(createGunzip());
  packed.on("error", (error) => unpacked.destroy(error));
  unpacked.setEncoding("utf8");
  // What an element has so far, where it began in an earlier piece.
  let begun = "";
  let [depth, quoted, escaped] = [0, false, false];
  try {
    for await (const piece of unpacked as AsyncIterable<string>) {
      let from = depth > 1 ? 0 : -1;
      for (let at = 0; at < piece.length; at++) {
        const letter = piece.charCodeAt(at);
        if (escaped) escaped = false;
        else if (quoted) {
          if (letter === BACKSLASH) escaped = true;
          else if (letter === QUOTE) quoted = false;
        } else if (letter === QUOTE) quoted = true;
        else if (letter === OPEN) {
          if (++depth === 2) from = at;
        } else if (letter === CLOSE && --depth === 1) {
          yield begun + piece.slice(from, at + 1);
          begun = "";
          from = -1;
        }
      }
      if (from >= 0) begun += piece.slice(from);
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

async function* bytesOf(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(part, "base64");
}
