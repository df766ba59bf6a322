import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { phaseOf, segmentName } from "../../../graph/card.ts";
import { focusOn } from "../../../graph/focus.ts";
import { layoutPanorama } from "../../../graph/layout.ts";
import { measuredWidth } from "../../../graph/measure.ts";
import { Picture, type PictureHandle } from "../../../graph/picture.tsx";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useMode } from "../../../kit/theme/mode-context.ts";
import { type Filters, keeps, shownLinks } from "./filters.ts";
import { LegendStrip } from "./legend-strip.tsx";
import type { MarkedSegment } from "./marked-segment.ts";
import style from "./panorama.module.css";
import { useSheet } from "./paper.ts";
import { useRoom } from "./room.ts";
import { SegmentTable } from "./segment-table.tsx";
import { Sheet } from "./sheet.tsx";
import { StageTabs } from "./stage-tabs.tsx";
import { Toolbar } from "./toolbar.tsx";
import { pictureWords } from "./words.ts";

export interface PanoramaProps {
  answer: PanoramaAnswer;
  /** Drawn in place of the answer's, card for card; nothing moves. */
  segments?: readonly MarkedSegment[];
  selected: string | null;
  onSelect: (segment: string | null) => void;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  view: "picture" | "table";
  /** Null where there is no picture to go to. */
  onView: ((view: "picture" | "table") => void) | null;
  /** px of the right edge under a panel. */
  coveredRight: number;
}

/** Below this width the picture is moved sideways instead of made small. */
const SIDEWAYS_BELOW = 760;
const SIDEWAYS_WIDTH = 1280;
const SIDEWAYS_HEIGHT = 600;
/** Wider screens get larger type, not more columns, up to this. */
const LARGEST = 1.3;
const FULL_WIDTH = 1440;

/** The industrial chain as a picture or as a table, with its tools and legend. Fills its parent. */
export function Panorama(props: PanoramaProps) {
  const { answer, selected, onSelect, filters, onFilters, view, onView, coveredRight } = props;
  const segments: readonly MarkedSegment[] = props.segments ?? answer.segments;
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useMode();
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<PictureHandle>(null);
  const [said, setSaid] = useState("");
  const room = useRoom(stage);
  const measure = useMemo(measuredWidth, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is new data at hand
  const since = useMemo(() => performance.now(), [answer]);

  const sideways = room !== null && room.width < SIDEWAYS_BELOW;
  const layout = useMemo(() => {
    if (!room) return null;
    const scale = Math.min(LARGEST, Math.max(1, room.width / FULL_WIDTH));
    const size =
      room.width < SIDEWAYS_BELOW
        ? { width: SIDEWAYS_WIDTH, height: Math.max(SIDEWAYS_HEIGHT, room.height) }
        : { width: room.width / scale, height: room.height / scale };
    return layoutPanorama(answer.segments, answer.links, size);
  }, [answer, room]);
  const words = useMemo(() => pictureWords(t, language), [t, language]);
  const { kinds, classes, required } = filters;
  const links = useMemo(() => shownLinks(answer.links, kinds, required), [answer, kinds, required]);
  const kept = useMemo(() => keeps(classes), [classes]);
  const chosen = segments.find(({ id }) => id === selected) ?? null;

  const describe = (segment: MarkedSegment) => {
    const phase = phaseOf(segment.underWay);
    const said = t("panorama.said", {
      name: segmentName(segment, language),
      class: words.classes[segment.class],
      stage: t(`stage.${segment.stage}`),
      group: words.group(segment.group),
      makers: segment.makers,
      elsewhere: segment.elsewhere,
      index: segments.indexOf(segment) + 1,
      total: segments.length,
    });
    const text = segment.mark ? `${said} ${segment.mark.text}` : said;
    if (!phase) return text;
    const project = segment.underWay.map(({ name }) => name).join(", ");
    return `${text} ${t("panorama.saidUnderWay", { phase: words.phases[phase], project })}`;
  };

  const saidFor = useRef<string | null>(null);
  useEffect(() => {
    if (saidFor.current === (chosen?.id ?? null)) return;
    saidFor.current = chosen?.id ?? null;
    if (!chosen) {
      setSaid(t("panorama.saidClear"));
      return;
    }
    const focus = focusOn(chosen.id, links);
    const count = { lit: focus.lit.size - 1, own: focus.own.length };
    setSaid(t("panorama.saidFocus", { name: segmentName(chosen, language), ...count }));
  }, [chosen, links, language, t]);

  const title = t("panorama.title", { chain: nameOf(answer.chain, language) });
  const subtitle = [
    nameOf(answer.place, language),
    answer.asOf ? t("panorama.asOf", { date: answer.asOf }) : null,
    answer.why
      ? WHY_WORDS[language][answer.why].short
      : t("panorama.completeness", {
          met: answer.completeness?.met ?? 0,
          all: answer.completeness?.all ?? 0,
        }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
  const sheet = useSheet({
    answer,
    segments,
    layout: sideways ? null : layout,
    links,
    kept,
    chosen,
    filters,
    theme,
    language,
    words,
    measure,
    title,
    subtitle,
  });

  return (
    <div ref={root} className={style.root}>
      <Toolbar
        answer={answer}
        filters={filters}
        onFilters={onFilters}
        view={view}
        onView={onView}
        picture={picture}
        root={root}
        sheet={sheet}
        words={words}
      />
      {sideways && layout && view === "picture" ? (
        <StageTabs layout={layout} words={words} onGo={(x) => picture.current?.goTo(x)} />
      ) : null}
      <div ref={stage} className={style.stage} data-view={view}>
        {view === "table" ? (
          <SegmentTable
            segments={segments}
            kept={kept}
            words={words}
            title={title}
            subtitle={subtitle}
            selected={selected}
            onSelect={onSelect}
          />
        ) : layout ? (
          <Picture
            handle={picture}
            layout={layout}
            segments={segments}
            links={links}
            kept={kept}
            selected={chosen?.id ?? null}
            onSelect={onSelect}
            indirect={filters.all}
            theme={theme}
            language={language}
            words={words}
            measure={measure}
            label={`${title}. ${subtitle}. ${t("panorama.canvas")}`}
            describe={describe}
            onReached={(segment) => setSaid(segment ? describe(segment) : "")}
            coveredRight={coveredRight}
            sideways={sideways}
            since={since}
          />
        ) : null}
      </div>
      <LegendStrip segments={segments} words={words} filters={filters} onFilters={onFilters} />
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {answer.cut ? <p className={style.cut}>{t("panorama.tooManyCut")}</p> : null}
      <Sheet sheet={sheet} />
    </div>
  );
}
