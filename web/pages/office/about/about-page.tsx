import { useTranslation } from "react-i18next";
import {
  CANDIDATE_PARTS,
  CANDIDATE_WEIGHTS,
  GAP_PARTS,
  GAP_WEIGHTS,
  type GapPart,
} from "../../../../server/model/weights.ts";
import type { LinkKind, SegmentClass } from "../../../../server/model/words.ts";
import { CONFIDENCES, LISTS, type ListName } from "../../../../server/model/words.ts";
import { CLASS_STYLES, LINK_STYLES } from "../../../graph/classes.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { useMode } from "../../../kit/theme/mode-context.ts";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import style from "./about.module.css";

const POLICIES = ["build", "fill", "extend", "strengthen"] as const;
const TEXTS = [
  "needs",
  "declared",
  "kinds",
  "residents",
  "absent",
  "completeness",
  "advice",
  "evidence",
] as const;

const weightOf = (list: ListName, part: GapPart): number | undefined =>
  (GAP_WEIGHTS[list] as Partial<Record<GapPart, number>>)[part];

/** What the words of the picture mean. */
export function AboutPage() {
  const { t } = useTranslation();
  const mode = useMode();
  useTitle(t("about.title"));
  return (
    <div className={page.page}>
      <PageHead title={t("about.title")} note={t("about.lead")} />
      <section className={page.sheet}>
        <h2>{t("about.classesTitle")}</h2>
        <dl className={style.classes}>
          {(Object.keys(CLASS_STYLES) as SegmentClass[]).map((each) => {
            const look = CLASS_STYLES[each];
            const { fill, line } = look[mode];
            return (
              <div key={each} className={style.class}>
                <dt
                  style={{
                    background: fill,
                    border: `${look.border.width}px ${look.border.line} ${line}`,
                  }}
                >
                  <ClassMark of={each} steps={each === "distant" ? 2 : null} plain />
                </dt>
                <dd>{t(`class.${each}.meaning`)}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section className={page.sheet}>
        <h2>{t("about.policyTitle")}</h2>
        <ul className={style.texts}>
          {POLICIES.map((each) => (
            <li key={each}>{t(`about.policy.${each}`)}</li>
          ))}
        </ul>
      </section>
      {TEXTS.map((each) => (
        <section key={each} className={page.sheet}>
          <h2>{t(`about.${each}Title`)}</h2>
          <p className={style.text}>{t(`about.${each}Text`)}</p>
        </section>
      ))}
      <section className={page.sheet}>
        <h2>{t("about.priorityTitle")}</h2>
        <p className={style.text}>{t("about.priorityText")}</p>
        <div className={page.scroll}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t("gaps.parts")}</th>
                {LISTS.map((list) => (
                  <th key={list} scope="col" className={page.right}>
                    {t(`gaps.${list}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {GAP_PARTS.map((name) => (
                <tr key={name}>
                  <td>
                    <strong>{t(`gaps.part.${name}.name`)}</strong> {t(`gaps.part.${name}.fill`)}
                  </td>
                  {LISTS.map((list) => (
                    <td key={list} className={page.right}>
                      {weightOf(list, name) ?? "–"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={`${page.sheet} ${style.led}`} id="candidates">
        <h2>{t("candidates.about.title")}</h2>
        <p className={style.text}>{t("candidates.about.text")}</p>
        <div className={page.scroll}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t("candidates.parts")}</th>
                <th scope="col">{t("candidates.about.value")}</th>
                <th scope="col" className={page.right}>
                  {t("candidates.weights")}
                </th>
              </tr>
            </thead>
            <tbody>
              {CANDIDATE_PARTS.map((name) => (
                <tr key={name}>
                  <td>
                    <strong>{t(`candidates.part.${name}.name`)}</strong>{" "}
                    {t(`candidates.part.${name}.meaning`)}
                  </td>
                  <td>{t(`candidates.about.${name}`)}</td>
                  <td className={page.right}>{CANDIDATE_WEIGHTS[name]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={style.text}>{t("candidates.about.tiers")}</p>
      </section>
      <section className={page.sheet}>
        <h2>{t("about.linksTitle")}</h2>
        <ul className={style.texts}>
          {(Object.keys(LINK_STYLES) as LinkKind[]).map((kind) => (
            <li key={kind} className={style.link}>
              <span
                aria-hidden="true"
                style={{ borderTop: `2.5px ${LINK_STYLES[kind].line} ${LINK_STYLES[kind][mode]}` }}
              />
              <strong>{t(`kind.${kind}.name`)}</strong> {t(`about.linkText.${kind}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className={page.sheet}>
        <h2>{t("about.confidenceTitle")}</h2>
        <p className={style.text}>{t("about.confidenceText")}</p>
        <ul className={style.texts}>
          {CONFIDENCES.map((each) => (
            <li key={each}>
              <strong>{t(`confidence.${each}.name`)}</strong> {t(`confidence.${each}.meaning`)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
