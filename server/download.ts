/** An answer that is a file. */
export class Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;

  /** @param type its media type, as the endpoint's `produces` says */
  constructor(name: string, type: string, bytes: Uint8Array) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }
}
