import type { FirmRow, FirmsAnswer } from "../../../../server/firms/firms.ts";
import type { FirmsAsked } from "../../../api/answers.ts";
import { ask } from "../../../api/ask.ts";

const PAGE_SIZE = 500;
const MOST = 20_000;

/** The firms of all pages in their order, up to a bound. */
export async function everyFirm(asked: Omit<FirmsAsked, "page">): Promise<FirmRow[]> {
  const firms: FirmRow[] = [];
  for (let page = 1; firms.length < MOST; page++) {
    const answer = await ask<FirmsAnswer>("/api/firms", { ...asked, page, pageSize: PAGE_SIZE });
    firms.push(...answer.firms);
    if (!answer.cut) break;
  }
  return firms;
}
