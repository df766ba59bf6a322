import { useTranslation } from "react-i18next";
import type { PanoramaLink } from "../../../../server/chain/panorama.ts";
import type { LinkKind } from "../../../../server/model/words.ts";
import { LINK_STYLES } from "../../../graph/classes.ts";
import { useMode } from "../../../kit/theme/mode-context.ts";
import { type Filters, kindsAfter } from "./filters.ts";
import style from "./toolbar.module.css";

const DASHES = { solid: undefined, dashed: "6 4", dotted: "2 3" } as const;

/** The kinds of link with how each is drawn: legend and filter in one. */
export function LinkKinds({
  kinds,
  links,
  filters,
  onFilters,
}: {
  kinds: readonly LinkKind[];
  links: readonly PanoramaLink[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
}) {
  const { t } = useTranslation();
  const theme = useMode();
  return (
    <fieldset className={style.kinds}>
      <legend>{t("panorama.links")}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!filters.kinds || filters.kinds.includes(kind)}
            onChange={() => onFilters({ ...filters, kinds: kindsAfter(filters.kinds, kind, kinds) })}
          />
          <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
            <path
              d="M0 5h27"
              stroke={LINK_STYLES[kind][theme]}
              strokeWidth="2.2"
              strokeDasharray={DASHES[LINK_STYLES[kind].line]}
            />
            <path d="M26 1.5 33 5l-7 3.5z" fill={LINK_STYLES[kind][theme]} />
          </svg>
          {t(`kind.${kind}.name`)}
          <span>{links.filter((link) => link.kind === kind).length}</span>
        </label>
      ))}
    </fieldset>
  );
}
