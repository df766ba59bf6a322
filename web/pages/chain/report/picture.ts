import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { drawPanorama } from "../../../graph/drawing.ts";
import { layoutPanorama } from "../../../graph/layout.ts";
import { measuredWidth } from "../../../graph/measure.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { pngOf } from "../../../kit/save.ts";
import { pictureWords } from "../panorama/words.ts";

/**
 * In units of the picture, so that with title and legend it fills an A3 page across and its smallest type, 12 units, is
 * 9 points high or more on paper; at this scale some 220 dots an inch.
 */
export const PAPER = { width: 1380, height: 910 };
const SCALE = 2.5;

/** The panorama for a printed report: light, whole, without what the screen has chosen. */
export async function reportPicture(
  answer: PanoramaAnswer,
  t: Translate,
  language: Language,
): Promise<string> {
  const svg = drawPanorama({
    layout: layoutPanorama(answer.segments, answer.links, PAPER),
    segments: answer.segments,
    links: answer.links,
    kept: () => true,
    asked: false,
    reach: null,
    selected: null,
    indirect: false,
    theme: "light",
    language,
    words: pictureWords(t, language),
    measure: measuredWidth(),
    title: t("panorama.title", { chain: nameOf(answer.chain, language) }),
    subtitle: nameOf(answer.place, language),
  });
  return dataAddress(await pngOf(svg, SCALE));
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("The picture cannot be read"));
    reader.readAsDataURL(content);
  });
}
