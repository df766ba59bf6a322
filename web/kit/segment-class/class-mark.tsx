import { useTranslation } from "react-i18next";
import type { SegmentClass } from "../../../server/model/words.ts";
import { CLASS_STYLES } from "../../graph/classes.ts";
import { classIconImage } from "../../graph/icon.ts";
import { useMode } from "../theme/mode-context.ts";
import style from "./class-mark.module.css";

/** The icon of a class; beside its name it says nothing to a screen reader. */
export function ClassIcon({ of, steps = null }: { of: SegmentClass; steps?: number | null }) {
  const mode = useMode();
  return <img className={style.icon} src={classIconImage(of, mode, steps)} width={16} height={16} alt="" />;
}

/** Icon and name of a class: never colour alone. */
export function ClassMark({
  of,
  steps = null,
  bare = false,
  plain = false,
}: {
  of: SegmentClass;
  steps?: number | null;
  /** The icon stands elsewhere already. */
  bare?: boolean;
  /** On the class's own ground, so in the text colour that goes with it. */
  plain?: boolean;
}) {
  const { t } = useTranslation();
  const mode = useMode();
  return (
    <span
      className={style.mark}
      data-class={of}
      style={plain ? { color: CLASS_STYLES[of][mode].text } : undefined}
    >
      {bare ? null : <ClassIcon of={of} steps={steps} />}
      {t(`class.${of}.name`)}
    </span>
  );
}
