import { Checkbox, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { PORTFOLIO_FIRMS, PORTFOLIO_MAKERS } from "../../../../server/model/bounds.ts";
import type { PortfolioAddress } from "../../../kit/address.ts";
import { Field } from "../../../kit/form/field.tsx";
import { FirmsSelect } from "../../../kit/form/firms-select.tsx";
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
        <Field label={t("portfolio.k")} error={wrong.k}>
          {(bound) => (
            <InputNumber
              {...bound}
              min={1}
              max={PORTFOLIO_FIRMS.most}
              precision={0}
              value={k}
              onChange={(value) =>
                value && onChange({ k: value === PORTFOLIO_FIRMS.usual ? undefined : value })
              }
            />
          )}
        </Field>
        <Field label={t("portfolio.makers")} hint={t("portfolio.makersMeaning")}>
          {(bound) => (
            <Select
              {...bound}
              value={makers}
              options={[1, 2, 3].map((value) => ({ value, label: String(value) }))}
              onChange={(value) => onChange({ makers: value === 1 ? undefined : value })}
            />
          )}
        </Field>
        <Field label={t("portfolio.perProvince")} error={wrong.perProvince}>
          {(bound) => (
            <Select
              {...bound}
              value={perProvince ?? 0}
              options={[
                { value: 0, label: t("portfolio.perProvinceNone") },
                ...PROVINCE_LIMITS.map((count) => ({
                  value: count,
                  label: t("portfolio.perProvinceSome", { count }),
                })),
              ]}
              onChange={(value) => onChange({ perProvince: value || undefined })}
            />
          )}
        </Field>
        <Field label={t("portfolio.must")} error={wrong.must} wide>
          {(bound) => (
            <FirmsSelect
              id={bound.id}
              value={must}
              names={names}
              most={20}
              onChange={(firms) => onChange({ must: some(firms) })}
            />
          )}
        </Field>
        <Field label={t("portfolio.never")} error={wrong.never} wide>
          {(bound) => (
            <FirmsSelect
              id={bound.id}
              value={never}
              names={names}
              most={100}
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
