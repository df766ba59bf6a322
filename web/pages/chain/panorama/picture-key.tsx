import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PictureWords } from "../../../graph/caption.ts";
import { leaderFlag } from "../../../graph/card.ts";
import { GROUND } from "../../../graph/classes.ts";
import { thicknessOf } from "../../../graph/flows.ts";
import { shapesToSvg } from "../../../graph/shape.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { useMode } from "../../../kit/theme/mode-context.ts";
import { Mark } from "./legend-marks.tsx";
import style from "./picture-key.module.css";

/** How to read the picture: what stands on a card, what a line's thickness says. In a window of its own, on demand. */
export function PictureKey({ words }: { words: PictureWords }) {
  const { t } = useTranslation();
  const ground = GROUND[useMode()];
  const line = (width: number) =>
    `<path d="M2 9H30" stroke="${ground.flow}" stroke-width="${width.toFixed(1)}"/><path d="M29 ${9 - width - 1.5} 38 9l-9 ${width + 1.5}z" fill="${ground.flow}"/>`;
  return (
    <Floating
      className={style.open}
      popup="dialog"
      trigger={
        <>
          {t("picture.key")}
          <Icon name="down" size={12} />
        </>
      }
    >
      {() => (
        <div className={style.key}>
          <h3>{t("picture.keyCard")}</h3>
          <dl>
            <Entry sign={<i>n</i>} text={words.here} />
            <Entry sign={<i>↗n</i>} text={words.elsewhere} />
            <Entry
              sign={<Mark markup={shapesToSvg([leaderFlag(1, 3, ground.ink)])} width={12} />}
              text={words.leader}
            />
            <Entry
              sign={
                <Mark
                  markup={[0, 1, 2]
                    .map(
                      (at) =>
                        `<rect x="${1 + at * 13}" y="7" width="11" height="4" rx="1.5" fill="${at < 2 ? ground.underWay : ground.page}" stroke="${ground.underWay}" stroke-width=".8"/>`,
                    )
                    .join("")}
                  width={40}
                />
              }
              text={t("panorama.saidUnderWay", {
                phase: words.underWay,
                project: Object.values(words.phases).join(" → "),
              })}
            />
          </dl>
          <h3>{t("picture.keyLines")}</h3>
          <dl>
            <Entry sign={<Mark markup={line(thicknessOf(1))} width={40} />} text={t("picture.keyThin")} />
            <Entry sign={<Mark markup={line(thicknessOf(8))} width={40} />} text={t("picture.keyThick")} />
          </dl>
          <p>{t("picture.keyLine")}</p>
          <p>{t("picture.keyRequired")}</p>
        </div>
      )}
    </Floating>
  );
}

function Entry({ sign, text }: { sign: ReactNode; text: string }) {
  return (
    <div>
      <dt>{sign}</dt>
      <dd>{text}</dd>
    </div>
  );
}
