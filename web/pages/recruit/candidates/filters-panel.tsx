import { useTranslation } from "react-i18next";
import { CANDIDATE_STALE, KM_MOST } from "../../../../server/model/bounds.ts";
import type { CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { besideText, nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { CandidatesAddress } from "../../../kit/address.ts";
import { AskedNumber } from "../../../kit/form/asked-number.tsx";
import { FilterField } from "../../../kit/form/filter-field.tsx";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import controls from "../../../kit/theme/button.module.css";
import style from "./candidates.module.css";
import { cleared, countFilters, isRangeWrong } from "./candidates-address.ts";

interface Changing {
  address: CandidatesAddress;
  change: (changed: Partial<CandidatesAddress>) => void;
}

/** What to leave out; the size is a part of the score as well. */
export function FiltersPanel({ address, change, facets }: Changing & { facets: CandidatesAnswer["facets"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { provinces, industries, listed } = facets;
  const chosen = address.province ?? [];
  const shown = provinces.length + chosen.length > 0;
  return (
    <fieldset className={style.filters}>
      <legend>{t("candidates.filters")}</legend>
      {shown ? (
        <fieldset className={style.group}>
          <legend className={style.caption}>{t("candidates.province")}</legend>
          <div className={style.choices}>
            {provinces.map((province) => {
              const on = chosen.includes(province.id);
              const next = on ? chosen.filter((id) => id !== province.id) : [...chosen, province.id];
              return (
                <button
                  key={province.id}
                  type="button"
                  aria-pressed={on}
                  onClick={() => change({ province: next.length > 0 ? next : undefined })}
                >
                  {nameOf(province, language)} <small>{province.firms}</small>
                </button>
              );
            })}
          </div>
        </fieldset>
      ) : null}
      <AskedNumber
        label={t("candidates.within")}
        most={KM_MOST}
        value={address.within}
        onChange={(within) => change({ within })}
      />
      <Range name="employees" address={address} change={change} />
      <Range name="capital" address={address} change={change} />
      <label className={style.check} title={t("candidates.sizedHint")}>
        <input
          type="checkbox"
          checked={address.sized ?? false}
          onChange={(event) => change({ sized: event.target.checked || undefined })}
        />
        {t("candidates.sized")}
      </label>
      <p className={style.hint}>{t("candidates.sizedHint")}</p>
      <FilterField label={t("candidates.listing")}>
        {(id) => (
          <OneSelect
            id={id}
            value={address.listed}
            any={t("candidates.listingAny")}
            choices={[
              { value: "1" as const, text: t("candidates.listingYes", { count: listed.yes }) },
              { value: "0" as const, text: t("candidates.listingNo", { count: listed.no }) },
            ]}
            onChange={(listed) => change({ listed })}
          />
        )}
      </FilterField>
      {industries.length > 0 || address.industry ? (
        <FilterField label={t("candidates.industry")}>
          {(id) => (
            <OneSelect
              id={id}
              value={address.industry}
              any={t("candidates.industryAny")}
              choices={[
                ...industries.map(({ code, name, firms }) => ({
                  value: code,
                  text: besideText(name === null ? code : `${code} ${name}`, `${firms}`, language),
                })),
                ...(address.industry && !industries.some(({ code }) => code === address.industry)
                  ? [{ value: address.industry, text: address.industry }]
                  : []),
              ]}
              onChange={(industry) => change({ industry })}
            />
          )}
        </FilterField>
      ) : null}
      <AskedNumber
        label={t("candidates.revenueShare")}
        value={address.revenueShare === undefined ? undefined : Math.round(address.revenueShare * 1000) / 10}
        most={100}
        onChange={(percent) => change({ revenueShare: percent === undefined ? undefined : percent / 100 })}
      />
      <AskedNumber
        label={t("candidates.staleAfter")}
        value={address.staleAfter ?? CANDIDATE_STALE.usual}
        whole
        least={1}
        most={CANDIDATE_STALE.most}
        usual={CANDIDATE_STALE.usual}
        hint={t("candidates.staleHint")}
        onChange={(years) => change({ staleAfter: years === CANDIDATE_STALE.usual ? undefined : years })}
      />
      <label className={style.check}>
        <input
          type="checkbox"
          checked={address.status === "all"}
          onChange={(event) => change({ status: event.target.checked ? "all" : undefined })}
        />
        {t("candidates.status")}
      </label>
      <button
        type="button"
        className={controls.button}
        disabled={countFilters(address) === 0}
        onClick={() => change(cleared())}
      >
        {t("candidates.clearFilters")}
      </button>
    </fieldset>
  );
}

function Range({ name, address, change }: Changing & { name: "employees" | "capital" }) {
  const { t } = useTranslation();
  const [least, most] = [address[`${name}Min`], address[`${name}Max`]];
  const wrong = isRangeWrong(least, most);
  const caption = t(`candidates.${name}Range`);
  return (
    <fieldset className={style.group}>
      <legend className={style.caption}>{caption}</legend>
      <span className={style.range}>
        <AskedNumber
          money={name === "capital"}
          label={`${caption} ${t("candidates.least")}`}
          bare={t("candidates.least")}
          value={least}
          onChange={(value) => change({ [`${name}Min`]: value })}
        />
        <span aria-hidden="true">–</span>
        <AskedNumber
          money={name === "capital"}
          label={`${caption} ${t("candidates.most")}`}
          bare={t("candidates.most")}
          value={most}
          onChange={(value) => change({ [`${name}Max`]: value })}
        />
      </span>
      {wrong ? (
        <span className={style.wrong} role="alert">
          {t("candidates.rangeWrong")}
        </span>
      ) : null}
    </fieldset>
  );
}
