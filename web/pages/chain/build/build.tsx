import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { BuildAnswer, BuildEntry } from "../../../../server/chain/build.ts";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { scoreShown } from "../../../../server/model/weights.ts";
import { nameOf, number, scoreText } from "../../../../server/words/format.ts";
import { buildAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { restColumns } from "../../../kit/table/columns.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { PartSwitch } from "../frame/part-switch.tsx";
import { formatScenario, plantOf } from "../scenario/scenario.ts";
import style from "./build.module.css";
import { reasonsOf } from "./reasons.ts";

/** Where to begin a chain of which nothing is made here, best first, each with its reasons. */
export function Build({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(buildAnswer(answer.chain.id, answer.place.id));
  return (
    <div className={page.page}>
      <PageHead title={t("build.title")} note={t("build.meaning")}>
        <PartSwitch of="gaps" />
      </PageHead>
      {answer.buildable ? null : (
        <p className={style.note}>{t("build.present", { place: nameOf(answer.place, language) })}</p>
      )}
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(found) => <Entries answer={found} />}
      </Answered>
    </div>
  );
}

type Numbered = BuildEntry & { rank: number };

function Entries({ answer }: { answer: BuildAnswer }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  if (answer.entries.length === 0) return <p className={style.note}>{t("build.none")}</p>;
  return (
    <section className={page.sheet} aria-label={t("build.entries")}>
      <div className={page.top}>
        <h2>
          {t("build.entries")}{" "}
          <span className={page.number}>
            <NumberText of={answer.total} />
          </span>
        </h2>
        <ExcelButton<Numbered>
          name={`${t("build.entries")} ${nameOf(answer.chain, language)}`}
          columns={[
            { title: t("excel.rank"), value: ({ rank }) => rank },
            { title: t("excel.segment"), value: (entry) => nameOf(entry, language) },
            { title: t("gaps.score"), value: ({ score }) => scoreShown(score) },
            {
              title: t("gaps.reasons"),
              value: (entry) => reasonsOf(entry, t, language, true).join("\n"),
              width: 60,
            },
            {
              title: t("gaps.parts"),
              value: ({ parts }) =>
                parts
                  .map(
                    ({ name, value, weight }) =>
                      `${t(`build.part.${name}.name`)} ${number(Number(value.toFixed(2)), language)} × ${number(weight, language)}`,
                  )
                  .join("\n"),
              width: 40,
            },
            ...restColumns(({ excluded }: Numbered) => (excluded ? [excluded] : []), answer.sources, t),
          ]}
          rows={async () => {
            const { entries } = await client.fetchQuery(buildAnswer(answer.chain.id, answer.place.id, "all"));
            return entries.map((entry, at): Numbered => ({ ...entry, rank: at + 1 }));
          }}
          note={chainNote(answer, t, language)}
        />
      </div>
      <ol className={style.entries}>
        {answer.entries.map((entry, index) => (
          <li key={entry.segment}>
            <span className={style.rank} aria-hidden="true">
              {index + 1}
            </span>
            <Entry entry={entry} sources={answer.sources} />
          </li>
        ))}
      </ol>
      {answer.cursor ? (
        <p className={page.none}>{t("state.cut", { shown: answer.entries.length, total: answer.total })}</p>
      ) : null}
    </section>
  );
}

function Entry({ entry, sources }: { entry: BuildEntry; sources: BuildAnswer["sources"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const trial = formatScenario({ add: [plantOf(entry.segment)], remove: [] });
  return (
    <div>
      <div className={style.line}>
        <Link
          from="/chain/$chain"
          to="."
          search={(before) => ({ ...before, view: undefined, segment: entry.segment })}
          className={style.name}
        >
          {nameOf(entry, language)}
        </Link>
        <span className={style.score}>
          <span className="unseen">{t("gaps.score")} </span>
          {scoreText(entry.score, language)}
        </span>
      </div>
      <ul className={style.reasons}>
        {reasonsOf(entry, t, language).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {entry.excluded ? (
          <li>
            <SourceMark stated={entry.excluded} sources={sources} />
          </li>
        ) : null}
      </ul>
      <dl className={style.parts}>
        {entry.parts.map((part) => (
          <div key={part.name} title={t(`build.part.${part.name}.meaning`)}>
            <dt>
              {t(`build.part.${part.name}.name`)} <small>× {number(part.weight, language)}</small>
            </dt>
            <dd>
              <span className={style.bar} aria-hidden="true">
                <span style={{ width: `${part.value * 100}%` }} />
              </span>
              {number(Number(part.value.toFixed(2)), language)}
            </dd>
          </div>
        ))}
      </dl>
      <Link
        from="/chain/$chain"
        to="."
        search={(before) => ({
          ...before,
          ...trial,
          view: "what-if",
          part: undefined,
          segment: undefined,
          scenario: undefined,
        })}
        className={style.try}
      >
        {t("next.tryOne")}
      </Link>
    </div>
  );
}
