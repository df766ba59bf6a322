import { onlyText, readable } from "../model/text.ts";

const NAME_LETTERS = 100;

/** An answer that is a file. */
export class Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;

  /**
   * @param name with its ending
   * @param type its media type, as the endpoint's `produces` says
   */
  constructor(name: string, type: string, bytes: Uint8Array) {
    const dot = name.lastIndexOf(".");
    const base = readable(onlyText(name.slice(0, dot)), NAME_LETTERS).replace(/[\\/:*?"<>|]+/g, " ");
    this.name = base + name.slice(dot);
    this.type = type;
    this.bytes = bytes;
  }
}
