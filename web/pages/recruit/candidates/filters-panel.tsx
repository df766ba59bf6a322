import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { CANDIDATE_STALE } from "../../../../server/model/bounds.ts";
import type { CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { CandidatesAddress } from "../../../kit/address.ts";
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
      <NumberField
        label={t("candidates.within")}
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
      <label className={style.field}>
        <span className={style.caption}>{t("candidates.listing")}</span>
        <select
          value={address.listed ?? ""}
          onChange={({ target }) => change({ listed: (target.value || undefined) as "0" | "1" | undefined })}
        >
          <option value="">{t("candidates.listingAny")}</option>
          <option value="1">{t("candidates.listingYes", { count: listed.yes })}</option>
          <option value="0">{t("candidates.listingNo", { count: listed.no })}</option>
        </select>
      </label>
      {industries.length > 0 || address.industry ? (
        <label className={style.field}>
          <span className={style.caption}>{t("candidates.industry")}</span>
          <select
            value={address.industry ?? ""}
            onChange={({ target }) => change({ industry: target.value || undefined })}
          >
            <option value="">{t("candidates.industryAny")}</option>
            {industries.map(({ code, name, firms }) => (
              <option key={code} value={code}>{`${code} ${name ?? ""} (${firms})`}</option>
            ))}
            {address.industry && !industries.some(({ code }) => code === address.industry) ? (
              <option value={address.industry}>{address.industry}</option>
            ) : null}
          </select>
        </label>
      ) : null}
      <NumberField
        label={t("candidates.revenueShare")}
        value={address.revenueShare === undefined ? undefined : Math.round(address.revenueShare * 1000) / 10}
        most={100}
        onChange={(percent) => change({ revenueShare: percent === undefined ? undefined : percent / 100 })}
      />
      <NumberField
        label={t("candidates.staleAfter")}
        value={address.staleAfter ?? CANDIDATE_STALE.usual}
        most={CANDIDATE_STALE.most}
        hint={t("candidates.staleHint")}
        onChange={(years) =>
          change({ staleAfter: years && years !== CANDIDATE_STALE.usual ? years : undefined })
        }
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
        <NumberField
          label={`${caption} ${t("candidates.least")}`}
          bare={t("candidates.least")}
          value={least}
          onChange={(value) => change({ [`${name}Min`]: value })}
        />
        <span aria-hidden="true">–</span>
        <NumberField
          label={`${caption} ${t("candidates.most")}`}
          bare={t("candidates.most")}
          value={most}
          wrong={wrong}
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

const PAUSE_MS = 400;

/** A number of at least 0, told a moment after typing. */
function NumberField({
  label,
  bare,
  value,
  most,
  hint,
  wrong = false,
  onChange,
}: {
  label: string;
  /** Shown within the field instead of the label beside it. */
  bare?: string;
  value: number | undefined;
  most?: number;
  hint?: string;
  wrong?: boolean;
  onChange: (value: number | undefined) => void;
}) {
  const given = value === undefined ? "" : String(value);
  const [typed, setTyped] = useState(given);
  const [before, setBefore] = useState(given);
  if (before !== given) {
    setBefore(given);
    setTyped(given);
  }
  useEffect(() => {
    if (typed === given) return;
    const next = typed === "" ? undefined : Number(typed);
    if (next !== undefined && !(next >= 0 && next <= (most ?? Number.POSITIVE_INFINITY))) return;
    const timer = setTimeout(() => onChange(next), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, given, most, onChange]);
  const id = useId();
  const input = (
    <input
      id={id}
      type="number"
      min={0}
      max={most}
      value={typed}
      placeholder={bare}
      aria-label={bare ? label : undefined}
      aria-invalid={wrong || undefined}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
  if (bare) return input;
  return (
    <div className={style.field}>
      <label htmlFor={id} className={style.caption}>
        {label}
      </label>
      {input}
      {hint ? <span className={style.hint}>{hint}</span> : null}
    </div>
  );
}
