import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { PanoramaAnswer, PanoramaLink, PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../../server/model/words.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import type { Language, Theme } from "../../../graph/classes.ts";
import { drawPanorama } from "../../../graph/drawing.ts";
import type { Folds } from "../../../graph/fold.ts";
import { type Layout, layoutPanorama } from "../../../graph/layout.ts";
import type { Measure } from "../../../graph/measure.ts";
import type { Reach } from "../../../graph/model.ts";
import { fileName, pngOf, saveFile, svgAddress } from "../../../kit/save.ts";
import type { Filters } from "./filters.ts";

/** A3 landscape less 8 mm of margin, less title and legend, in units of the picture. */
const PRINTED = { width: 1560, height: 1000 };
const PNG_SCALE = 2.5;

export interface SheetSource {
  answer: PanoramaAnswer;
  /** Drawn in place of the answer's. */
  segments: readonly PanoramaSegment[];
  /** The layout on the screen; null where the screen's is not fit for paper. */
  layout: Layout | null;
  links: readonly PanoramaLink[];
  kept: (segment: PanoramaSegment) => boolean;
  asked: boolean;
  reach: Reach | null;
  folds: Folds;
  chosen: PanoramaSegment | null;
  filters: Filters;
  theme: Theme;
  language: Language;
  words: PictureWords;
  measure: Measure;
  title: string;
  subtitle: string;
}

export interface SheetHandle {
  saveSvg: () => void;
  savePng: () => Promise<void>;
  print: () => void;
  /** Address of the drawing while it is being printed. */
  printing: string | null;
  title: string;
}

/** The picture on paper: as files as it stands on the screen, printed light and in the proportions of A3. */
export function useSheet(source: SheetSource): SheetHandle {
  const [printing, setPrinting] = useState<string | null>(null);
  const draw = (theme: Theme, layout: Layout | null) => {
    const { answer, chosen, filters } = source;
    return drawPanorama({
      ...source,
      layout: layout ?? layoutPanorama(answer.segments, answer.links, PRINTED, source.folds),
      selected: chosen?.id ?? null,
      indirect: filters.all,
      theme,
    });
  };
  const isDrawn = source.answer.chain.id !== ALL_CHAINS;
  const prepare = () => {
    if (isDrawn) flushSync(() => setPrinting(svgAddress(draw("light", null))));
  };

  useEffect(() => {
    const done = () => {
      delete document.body.dataset.print;
      setPrinting(null);
    };
    window.addEventListener("beforeprint", prepare);
    window.addEventListener("afterprint", done);
    return () => {
      window.removeEventListener("beforeprint", prepare);
      window.removeEventListener("afterprint", done);
    };
  });

  const name = fileName(source.title, source.subtitle.split(" · ")[0] ?? "");
  return {
    saveSvg: () => {
      saveFile(new Blob([draw(source.theme, source.layout)], { type: "image/svg+xml" }), `${name}.svg`);
    },
    savePng: async () => saveFile(await pngOf(draw(source.theme, source.layout), PNG_SCALE), `${name}.png`),
    print: () => {
      prepare();
      document.body.dataset.print = "panorama";
      const image = document.querySelector<HTMLImageElement>("img[data-sheet]");
      void (image?.decode() ?? Promise.resolve()).finally(() => window.print());
    },
    printing,
    title: `${source.title} · ${source.subtitle}`,
  };
}
