import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer, PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { phaseOf } from "../../../graph/card.ts";
import { foldOf, foldsOf, NO_FOLDS } from "../../../graph/fold.ts";
import { layoutPanorama } from "../../../graph/layout.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import { measuredWidth } from "../../../graph/measure.ts";
import { createModel } from "../../../graph/model.ts";
import { Picture, type PictureHandle } from "../../../graph/picture.tsx";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useMode } from "../../../kit/theme/mode-context.ts";
import { useWidth } from "../../../kit/width.ts";
import { CardMenu, type CardMenuAt } from "./card-menu.tsx";
import { type Filters, keeps, shownLinks } from "./filters.ts";
import { LegendStrip } from "./legend-strip.tsx";
import { countedBy } from "./light.ts";
import style from "./panorama.module.css";
import { useSheet } from "./paper.ts";
import { usePictureRoom } from "./picture-room.ts";
import { SegmentPaper, SegmentTable, useNamedAhead } from "./segment-table.tsx";
import { Sheet } from "./sheet.tsx";
import { StageTabs } from "./stage-tabs.tsx";
import { type Completed, subtitleOf } from "./subtitle.ts";
import { Toolbar } from "./toolbar.tsx";
import { pictureWords } from "./words.ts";

export interface PanoramaProps {
  answer: PanoramaAnswer;
  /** Drawn in place of the answer's, card for card; nothing moves. */
  segments?: readonly MarkedSegment[];
  /** The completeness with them, where it is another than the answer's. */
  left?: Completed;
  selected: string | null;
  onSelect: (segment: string | null) => void;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  view: "picture" | "table";
  /** Null where there is no picture to go to. */
  onView: ((view: "picture" | "table") => void) | null;
  /** On paper its segments follow it as a table. */
  tabled: boolean;
  /** px of the right edge under a panel. */
  coveredRight: number;
}

const NONE: ReadonlySet<string> = new Set();

/** The industrial chain as a picture or as a table, with its tools and legend. Fills its parent. */
export function Panorama(props: PanoramaProps) {
  const { answer, selected, onSelect, filters, onFilters, view, onView, tabled, coveredRight } = props;
  const segments: readonly MarkedSegment[] = props.segments ?? answer.segments;
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useMode();
  const root = useRef<HTMLDivElement>(null);
  const picture = useRef<PictureHandle>(null);
  const [said, setSaid] = useState("");
  const [menu, setMenu] = useState<CardMenuAt | null>(null);
  const room = usePictureRoom();
  const width = useWidth();
  const measure = useMemo(measuredWidth, []);
  const model = useMemo(createModel, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is new data at hand
  const since = useMemo(() => performance.now(), [answer]);

  const chosen = segments.find(({ id }) => id === selected) ?? null;
  const [opened, setOpened] = useState<ReadonlySet<string>>(NONE);
  const home = chosen ? foldOf(chosen) : null;
  if (filters.fold && home !== null && !opened.has(home)) setOpened(new Set([...opened, home]));
  const folds = useMemo(
    () => (filters.fold ? foldsOf(answer.segments, opened) : NO_FOLDS),
    [answer, filters.fold, opened],
  );
  const isDrawn = onView !== null;
  useNamedAhead(segments, tabled && view === "picture");
  const layout = useMemo(
    () => (isDrawn ? layoutPanorama(answer.segments, answer.links, room, folds) : null),
    [isDrawn, answer, room, folds],
  );
  const words = useMemo(() => pictureWords(t, language), [t, language]);
  const { kinds, classes, required, light } = filters;
  const links = useMemo(() => shownLinks(answer.links, kinds, required), [answer, kinds, required]);
  const kept = useMemo(() => {
    if (!light) return keeps(classes);
    const counted = countedBy(light, segments, answer.links);
    return (segment: PanoramaSegment) => counted.has(segment.id);
  }, [classes, light, segments, answer]);
  const asked = classes !== null || light !== null;
  const reached = chosen?.id ?? null;
  const reach = useMemo(() => {
    if (!layout) return null;
    model.place(layout, links);
    return reached === null ? null : model.reach(reached);
  }, [model, layout, links, reached]);

  const describe = (segment: MarkedSegment) => {
    const phase = phaseOf(segment.underWay);
    const said = t("panorama.said", {
      name: nameOf(segment, language),
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
    const project = segment.underWay.map(({ name }) => name).join(t("sentence.and"));
    return `${text} ${t("panorama.saidUnderWay", { phase: words.phases[phase], project })}`;
  };

  const describeId = (id: string) => {
    const folded = layout?.folds.get(id);
    if (folded) return t("picture.folded", { count: folded.length });
    const segment = segments.find((one) => one.id === id);
    return segment ? describe(segment) : null;
  };
  const select = (id: string | null) => {
    if (id !== null && layout?.folds.has(id)) setOpened(new Set([...opened, id]));
    else onSelect(id);
  };

  const saidFor = useRef<string | null>(null);
  useEffect(() => {
    if (saidFor.current === (chosen?.id ?? null)) return;
    saidFor.current = chosen?.id ?? null;
    if (!chosen) {
      setSaid(t("panorama.saidClear"));
      return;
    }
    const count = { lit: (reach?.lit.size ?? 1) - 1, own: reach?.own.length ?? 0 };
    setSaid(t("panorama.saidFocus", { name: nameOf(chosen, language), ...count }));
  }, [chosen, reach, language, t]);

  const title = t("panorama.title", { chain: nameOf(answer.chain, language) });
  const subtitle = subtitleOf(answer, props.left, t, language);
  const sheet = useSheet({
    answer,
    segments,
    layout: room.sideways ? null : layout,
    links,
    kept,
    asked,
    reach,
    folds,
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
      {view === "picture" || onView ? (
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
          chosen={chosen !== null}
          onSaid={setSaid}
        />
      ) : null}
      {room.sideways && layout && view === "picture" ? (
        <StageTabs layout={layout} words={words} onGo={(x) => picture.current?.goTo(x)} />
      ) : null}
      <div className={style.stage} data-view={view}>
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
            model={model}
            layout={layout}
            segments={segments}
            links={links}
            kept={kept}
            asked={asked}
            selected={chosen?.id ?? null}
            reach={reach}
            onSelect={select}
            onMenu={(segment, beside) => setMenu({ segment, beside })}
            indirect={filters.all}
            theme={theme}
            language={language}
            words={words}
            measure={measure}
            label={t("panorama.label", { title, subtitle, canvas: t("panorama.canvas") })}
            menuLabel={t("picture.menu")}
            describe={describeId}
            onReached={(segment) => setSaid(describeId(segment) ?? "")}
            coveredRight={coveredRight}
            sideways={room.sideways}
            scrolled={width !== "wide"}
            since={since}
          />
        ) : null}
      </div>
      <LegendStrip segments={segments} words={words} filters={filters} onFilters={onFilters} />
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {answer.cut ? <p className={style.cut}>{t("panorama.tooManyCut")}</p> : null}
      <Sheet sheet={sheet}>
        {view === "picture" && tabled ? (
          <SegmentPaper segments={segments} kept={kept} words={words} title={title} subtitle={subtitle} />
        ) : null}
      </Sheet>
      {menu ? (
        <CardMenu
          key={menu.segment}
          at={menu}
          answer={answer}
          onShowLinks={() => {
            onFilters({ ...filters, all: true });
            onSelect(menu.segment);
          }}
          onClose={() => {
            setMenu(null);
            picture.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}
