import type { Language } from "../../server/model/words.ts";
import { nameOf, shareText } from "../../server/words/format.ts";
import type { Tie } from "./network.ts";

/** What is written on a line: what is delivered, what part is held; the kind is told by the line itself. */
export function relationText(
  { relation, segmentName, segmentNameEn, share }: Tie,
  language: Language,
): string {
  if (relation === "supplies" || relation === "could")
    return segmentName === null ? "" : nameOf({ nameZh: segmentName, nameEn: segmentNameEn }, language);
  return relation === "owns" && share !== null ? shareText(share, language) : "";
}
