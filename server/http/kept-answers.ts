import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "express";
import { LRUCache } from "lru-cache";

/** Whether all parts that an answer was made of are still the same. */
export interface Grounds {
  hold(): boolean;
}

interface KeptAnswer {
  grounds: Grounds;
  etag: string;
  body: Buffer;
  packed: Buffer | null;
}

/** Bytes of all answers kept, and of the largest one. */
const BYTES_KEPT = 64 << 20;
const LARGEST = 4 << 20;
/** Smaller ones are not packed. */
const PACKED_FROM = 1024;
const pack = promisify(gzip);

/** Answers as bytes, each as long as what it was made of is the same; whoever asks the same again is sent them. */
export class KeptAnswers {
  private readonly answers = new LRUCache<string, KeptAnswer>({
    maxSize: BYTES_KEPT,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ body, packed }, key) => body.length + (packed?.length ?? 0) + key.length,
  });

  /** @returns whether there was one */
  sendKept(key: string, request: Request, response: Response): boolean {
    const kept = this.answers.get(key);
    if (!kept) return false;
    if (!kept.grounds.hold()) {
      this.answers.delete(key);
      return false;
    }
    send(kept, request, response);
    return true;
  }

  async keepAndSend(
    key: string,
    answer: { grounds: Grounds; json: string },
    request: Request,
    response: Response,
  ): Promise<void> {
    const body = Buffer.from(answer.json);
    const etag = (request.app.get("etag fn") as (body: Buffer) => string)(body);
    const packed = body.length < PACKED_FROM ? null : await pack(body);
    const kept = { grounds: answer.grounds, etag, body, packed };
    this.answers.set(key, kept);
    send(kept, request, response);
  }
}

function send({ etag, body, packed }: KeptAnswer, request: Request, response: Response): void {
  response.set({ ETag: etag, "Content-Type": "application/json; charset=utf-8" });
  if (packed) response.vary("Accept-Encoding");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const taken = packed !== null && request.acceptsEncodings("gzip") === "gzip" ? packed : body;
  if (taken === packed) response.set("Content-Encoding", "gzip");
  response.set("Content-Length", String(taken.length)).end(taken);
}
