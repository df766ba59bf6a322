import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TieMember, TiePathAnswer, WalkedTie } from "../../../server/recruit/tie-paths.ts";
import { placeOf } from "../../i18n/place-names.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { FirmLatin } from "../links/firm-link.tsx";
import { type CitedSources, SourceMark } from "../statement/source-mark.tsx";
import { tieText } from "./path-sentence.ts";
import style from "./tie-path.module.css";

/** From who introduces to who is introduced: every step with what is stated and where; what is assumed is dashed. */
export function TiePath({ path, sources }: { path: TiePathAnswer; sources: CitedSources }) {
  const { t } = useTranslation();
  return (
    <div className={style.room}>
      <ol className={style.path} aria-label={t("introducers.path", { count: path.steps })}>
        {path.members.map((member, at) => (
          <li key={`${member.kind} ${member.id}`} className={style.step}>
            {at === 0 ? null : <TieArrow tie={path.ties[at - 1]!} sources={sources} />}
            <MemberCard member={member} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function TieArrow({ tie, sources }: { tie: WalkedTie; sources: CitedSources }) {
  const language = useLanguage();
  return (
    <span className={style.tie} data-confidence={tie.confidence ?? "none"}>
      <span className={style.said}>
        {tieText(tie, language)} <SourceMark stated={tie} sources={sources} />
      </span>
      <span className={style.line} aria-hidden="true" />
    </span>
  );
}

function MemberCard({ member }: { member: TieMember }) {
  const { t } = useTranslation();
  const { kind, id, name, title, status } = member;
  const about = kind === "adviser" ? [title, t("introducers.adviser")] : [placeOf(member, t), status];
  return (
    <span className={style.member} data-kind={kind} data-here={member.here}>
      {kind === "firm" ? (
        <Link to="/firm/$id" params={{ id }} className={style.name}>
          {name}
          <FirmLatin id={id} />
        </Link>
      ) : (
        <Link to="/introducers" search={{ by: id }} className={style.name}>
          {name}
        </Link>
      )}
      <small>
        {about.filter(Boolean).join(" · ")}
        {member.here && kind === "firm" ? <em className={style.here}>{t("introducers.here")}</em> : null}
      </small>
    </span>
  );
}
