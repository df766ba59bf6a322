import { useTranslation } from "react-i18next";
import type { Theme } from "../graph/classes.ts";
import { useMode } from "../kit/theme/mode-context.ts";
import { ASSUMED_DASH, COULD_DASH, MEMBER_LOOKS, RELATIONS, TIE_LOOKS } from "./looks.ts";
import style from "./network.module.css";
import { isAssumed, kindOf, MEMBER_KINDS, type MemberKind, type Network, type Relation } from "./network.ts";
import type { ShownNetwork } from "./shown.ts";

/** What shapes and lines stand for; a kind of line can be taken out of the picture. */
export function NetworkKey({
  known,
  shown,
  hidden,
  onHidden,
}: {
  known: Network;
  shown: ShownNetwork;
  hidden: ReadonlySet<Relation>;
  onHidden: (relation: Relation) => void;
}) {
  const { t } = useTranslation();
  const theme = useMode();
  const kinds = new Set([...shown.members.values()].map(({ member }) => kindOf(member)));
  const counts = new Map<Relation, number>();
  for (const { relation } of known.ties.values()) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  const assumed = [...known.ties.values()].some((tie) => isAssumed(tie) && tie.relation !== "could");
  return (
    <div className={style.key}>
      <ul aria-label={t("network.keyMembers")}>
        {MEMBER_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <li key={kind}>
            <MemberSign kind={kind} theme={theme} />
            {t(`network.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <fieldset>
        <legend>{t("network.keyTies")}</legend>
        {RELATIONS.filter((relation) => counts.has(relation)).map((relation) => (
          <label key={relation} data-off={hidden.has(relation)}>
            <input type="checkbox" checked={!hidden.has(relation)} onChange={() => onHidden(relation)} />
            <TieSign relation={relation} theme={theme} />
            {t(`network.relation.${relation}`)} <small>{counts.get(relation)}</small>
          </label>
        ))}
        {assumed ? (
          <span className={style.sign}>
            <svg width="34" height="12" aria-hidden="true">
              <line
                x1="1"
                x2="33"
                y1="6"
                y2="6"
                stroke="currentColor"
                strokeWidth="2"
                strokeDasharray={ASSUMED_DASH.join(" ")}
              />
            </svg>
            {t("network.assumed")}
          </span>
        ) : null}
      </fieldset>
    </div>
  );
}

const SHAPES: Record<(typeof MEMBER_LOOKS)[MemberKind]["shape"], string> = {
  hexagon: "M6 2h10l5 9-5 9H6l-5-9z",
  "round-rectangle": "M5 2h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z",
  ellipse: "M11 1.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z",
  diamond: "M11 .5 21.5 11 11 21.5.5 11z",
  octagon: "M7 1.5h8l5.5 5.5v8L15 20.5H7L1.5 15V7z",
};

function MemberSign({ kind, theme }: { kind: MemberKind; theme: Theme }) {
  const { shape, icon, border, ...colours } = MEMBER_LOOKS[kind];
  const { fill, line, ink } = colours[theme];
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path
        d={SHAPES[shape]}
        fill={fill}
        stroke={line}
        strokeWidth="1.6"
        strokeDasharray={border === "dashed" ? "3 2" : undefined}
      />
      <g transform="translate(4.6 4.6) scale(0.8)">
        <path d={icon} fill="none" stroke={ink} strokeWidth="1.5" strokeLinejoin="round" />
      </g>
    </svg>
  );
}

const TIPS: Record<(typeof TIE_LOOKS)[Relation]["arrow"], string> = {
  triangle: "M25 1.5 34 6l-9 4.5z",
  diamond: "m25 6 4.5-4L34 6l-4.5 4z",
  vee: "M25 1.5 34 6l-9 4.5L28 6z",
  circle: "M29 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
  square: "M27 3h6v6h-6z",
  tee: "M31 1h2.5v10H31z",
  none: "",
};

function TieSign({ relation, theme }: { relation: Relation; theme: Theme }) {
  const look = TIE_LOOKS[relation];
  return (
    <svg width="36" height="12" aria-hidden="true">
      <line
        x1="2"
        x2="27"
        y1="6"
        y2="6"
        stroke={look[theme]}
        strokeWidth={look.width}
        strokeDasharray={relation === "could" ? COULD_DASH.join(" ") : undefined}
      />
      <path d={TIPS[look.arrow]} fill={look[theme]} />
      {look.both ? <path d={TIPS[look.arrow]} fill={look[theme]} transform="matrix(-1 0 0 1 35 0)" /> : null}
    </svg>
  );
}
