import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { PORTFOLIO_FIRMS, PORTFOLIO_MAKERS, PORTFOLIO_NEVER } from "../../../../server/model/bounds.ts";
import type { PortfolioAddress } from "../../../kit/address.ts";
import { AskedNumber } from "../../../kit/form/asked-number.tsx";
import { Field } from "../../../kit/form/field.tsx";
import { FirmsSelect } from "../../../kit/form/firms-select.tsx";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import style from "./portfolio.module.css";

const PROVINCE_LIMITS = [1, 2, 3, 4, 5];

interface SettingsProps {
  address: PortfolioAddress;
  names: Record<string, string>;
  /** What the server found wrong, by input. */
  wrong: Record<string, string>;
  onChange: (changed: Partial<PortfolioAddress>) => void;
}

/** How many to choose, from where, and who must or must not be in. */
export function Settings({ address, names, wrong, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const {
    k = PORTFOLIO_FIRMS.usual,
    makers = PORTFOLIO_MAKERS.usual,
    perProvince,
    extend,
    skip,
    rivals,
    unplaced,
    must = [],
    never = [],
  } = address;
  const some = (firms: string[]) => (firms.length > 0 ? firms : undefined);
  return (
    <AntdRoom>
      <section className={style.settings} aria-label={t("portfolio.settings")}>
        <AskedNumber
          label={t("portfolio.k")}
          error={wrong.k}
          whole
          least={1}
          most={PORTFOLIO_FIRMS.most}
          usual={PORTFOLIO_FIRMS.usual}
          value={k}
          onChange={(value) => onChange({ k: value === PORTFOLIO_FIRMS.usual ? undefined : value })}
        />
        <Field label={t("portfolio.makers")} hint={t("portfolio.makersMeaning")}>
          {(bound) => (
            <OneSelect
              {...bound}
              value={makers}
              choices={[1, 2, 3].map((value) => ({ value, text: String(value) }))}
              onChange={(value) => onChange({ makers: value === 1 ? undefined : value })}
            />
          )}
        </Field>
        <Field label={t("portfolio.perProvince")} error={wrong.perProvince}>
          {(bound) => (
            <OneSelect
              {...bound}
              value={perProvince ?? 0}
              choices={[
                { value: 0, text: t("portfolio.perProvinceNone") },
                ...PROVINCE_LIMITS.map((count) => ({
                  value: count,
                  text: t("portfolio.perProvinceSome", { count }),
                })),
              ]}
              onChange={(value) => onChange({ perProvince: value || undefined })}
            />
          )}
        </Field>
        <Field label={t("portfolio.must")} error={wrong.must} wide>
          {(bound) => (
            <FirmsSelect
              {...bound}
              value={must}
              names={names}
              most={PORTFOLIO_FIRMS.most}
              onChange={(firms) => onChange({ must: some(firms) })}
            />
          )}
        </Field>
        <Field label={t("portfolio.never")} error={wrong.never} wide>
          {(bound) => (
            <FirmsSelect
              {...bound}
              value={never}
              names={names}
              most={PORTFOLIO_NEVER}
              onChange={(firms) => onChange({ never: some(firms) })}
            />
          )}
        </Field>
        <div className={style.flags}>
          <Checkbox
            checked={extend === true}
            onChange={(event) => onChange({ extend: event.target.checked || undefined })}
          >
            {t("portfolio.extend")}
          </Checkbox>
          <Checkbox
            checked={skip === true}
            onChange={(event) => onChange({ skip: event.target.checked || undefined })}
          >
            {t("portfolio.skip")}
          </Checkbox>
          <Checkbox
            checked={rivals === true}
            onChange={(event) => onChange({ rivals: event.target.checked || undefined })}
          >
            {t("portfolio.rivals")}
          </Checkbox>
          <Checkbox
            checked={unplaced === true}
            onChange={(event) => onChange({ unplaced: event.target.checked || undefined })}
          >
            {t("portfolio.unplaced")}
          </Checkbox>
        </div>
      </section>
    </AntdRoom>
  );
}
