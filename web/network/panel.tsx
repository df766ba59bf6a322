import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../server/words/format.ts";
import { placeOf } from "../i18n/place-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { DateText } from "../kit/date-text.tsx";
import { Icon } from "../kit/icon.tsx";
import { FirmLatin } from "../kit/links/firm-link.tsx";
import { Address, type CitedSources, SourceMark } from "../kit/statement/source-mark.tsx";
import controls from "../kit/theme/button.module.css";
import style from "./network.module.css";
import { kindOf, type Tie } from "./network.ts";
import type { Shown, ShownNetwork } from "./shown.ts";
import { tieText } from "./texts.ts";

const LISTED = 12;

/** Whom or what was chosen: who it is, the way from the middle, every tie with what it rests on. */
export function NetworkPanel(props: {
  /** A member or a tie. */
  chosen: string;
  shown: ShownNetwork;
  way: readonly Tie[];
  sources: CitedSources;
  full: boolean;
  onChoose: (key: string) => void;
  onClose: () => void;
  onOpen: (key: string) => void;
  onFold: (key: string) => void;
}) {
  const { t } = useTranslation();
  const { chosen, shown, onClose } = props;
  const one = shown.members.get(chosen);
  const tie = one ? undefined : shown.ties.find(({ key }) => key === chosen);
  return (
    <aside className={style.panel} aria-label={t("network.chosen")}>
      <button
        type="button"
        className={style.close}
        aria-label={t("network.close")}
        title={t("network.close")}
        onClick={onClose}
      >
        <Icon name="close" size={14} />
      </button>
      {one ? <MemberFacts {...props} one={one} /> : null}
      {tie ? <TieFacts {...props} tie={tie} /> : null}
    </aside>
  );
}

type Props = Parameters<typeof NetworkPanel>[0];

function MemberFacts({ one, shown, way, sources, full, onChoose, onOpen, onFold }: Props & { one: Shown }) {
  const { t } = useTranslation();
  const { member, depth, more, opened, folded } = one;
  const heading = useHeading(`${more} ${opened}`);
  const ties = shown.ties.filter((tie) => tie.from === member.key || tie.to === member.key);
  const about = [
    t(`network.kind.${kindOf(member)}`),
    member.kind === "adviser" ? member.title : placeOf(member, t),
    member.active ? null : member.status,
  ];
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {member.name}
        {member.kind === "firm" ? <FirmLatin id={member.id} /> : null}
      </h3>
      <p className={style.small}>{about.filter(Boolean).join(" · ")}</p>
      <p className={style.links}>
        {member.kind === "firm" ? (
          <>
            <Link to="/firm/$id" params={{ id: member.id }}>
              {t("network.dossier")}
            </Link>
            <Link to="/leader/$firm" params={{ firm: member.id }}>
              {t("network.leaderView")}
            </Link>
          </>
        ) : (
          <Link to="/introducers" search={(before) => ({ ...before, by: member.id })}>
            {t("network.introduces")}
          </Link>
        )}
      </p>
      <p className={style.links}>
        {more !== 0 ? (
          <button
            type="button"
            className={controls.button}
            disabled={full && !folded}
            onClick={() => onOpen(member.key)}
          >
            {more === null ? t("network.openUnknown") : t("network.open", { count: more })}
          </button>
        ) : null}
        {opened ? (
          <button type="button" className={controls.button} onClick={() => onFold(member.key)}>
            {t("network.fold")}
          </button>
        ) : null}
      </p>
      {depth > 1 ? (
        <>
          <h4>{t("network.way", { count: way.length })}</h4>
          <ol className={style.ways}>
            {way.map((tie) => (
              <TieLine key={tie.key} tie={tie} shown={shown} sources={sources} onChoose={onChoose} />
            ))}
          </ol>
        </>
      ) : null}
      <h4>{t("network.ties", { count: ties.length })}</h4>
      <ul className={style.ways}>
        {ties.slice(0, LISTED).map((tie) => (
          <TieLine key={tie.key} tie={tie} shown={shown} sources={sources} onChoose={onChoose} />
        ))}
      </ul>
      {ties.length > LISTED ? (
        <p className={style.small}>{t("network.tiesMore", { count: ties.length - LISTED })}</p>
      ) : null}
    </>
  );
}

/** A tie in a list, with what it rests on. */
function TieLine({
  tie,
  shown,
  sources,
  onChoose,
}: Pick<Props, "shown" | "sources" | "onChoose"> & { tie: Tie }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li data-assumed={tie.confidence === "assumed" || tie.relation === "could"}>
      <button type="button" className={style.plain} onClick={() => onChoose(tie.key)}>
        {tieText(tie, shown, t, language)}
      </button>{" "}
      {tie.relation === "could" ? null : <SourceMark stated={tie} sources={sources} />}
    </li>
  );
}

/** The heading of what was chosen, in sight; it takes the focus that what was pressed here takes away with itself. */
function useHeading(offered: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which is no way to undo it.
    void heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another offer takes its button away
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [offered]);
  return heading;
}

function TieFacts({ tie, shown, sources, onChoose }: Props & { tie: Tie }) {
  const heading = useHeading("");
  const { t } = useTranslation();
  const language = useLanguage();
  const source = tie.source === null ? undefined : sources[tie.source];
  const confidence = tie.confidence ?? "none";
  const segment =
    tie.segmentName === null
      ? null
      : nameOf({ nameZh: tie.segmentName, nameEn: tie.segmentNameEn }, language);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {tieText(tie, shown, t, language)}
      </h3>
      <p className={style.small}>
        {[t(`network.relation.${tie.relation}`), segment].filter(Boolean).join(" · ")}
      </p>
      {tie.relation === "could" ? (
        <p>{t("network.couldMeaning")}</p>
      ) : (
        <dl className={style.facts}>
          <dt>{t("statement.source")}</dt>
          <dd>
            {source?.title ?? tie.source ?? t("statement.noSource")}
            {source?.address ? <Address text={source.address} /> : null}
          </dd>
          {tie.asOf ? (
            <>
              <dt>{t("statement.asOf")}</dt>
              <dd>
                <DateText date={tie.asOf} />
              </dd>
            </>
          ) : null}
          <dt>{t("statement.confidence")}</dt>
          <dd>
            {t(`confidence.${confidence}.name`)}
            <span className={style.small}> {t(`confidence.${confidence}.meaning`)}</span>
          </dd>
          {tie.note ? (
            <>
              <dt>{t("statement.note")}</dt>
              <dd>{tie.note}</dd>
            </>
          ) : null}
        </dl>
      )}
      <h4>{t("network.ends")}</h4>
      <ul className={style.ways}>
        {[tie.from, tie.to].map((key) => (
          <li key={key}>
            <button type="button" className={style.plain} onClick={() => onChoose(key)}>
              {shown.members.get(key)?.member.name ?? key}
            </button>
            {shown.members.get(key)?.member.kind === "firm" ? (
              <FirmLatin id={shown.members.get(key)!.member.id} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
