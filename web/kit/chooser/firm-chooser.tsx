import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../server/words/format.ts";
import { firmsAnswer } from "../../api/answers.ts";
import { placeOf } from "../../i18n/place-names.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Floating } from "../floating/floating.tsx";
import { isSettled } from "../form/use-firms.ts";
import { Icon } from "../icon.tsx";
import { Answered } from "../state/answered.tsx";
import chooser from "./chooser.module.css";
import { ChooserQuery } from "./chooser-query.tsx";
import style from "./firm-chooser.module.css";
import { useListbox } from "./listbox.ts";

/** A button that opens a search over firms, those that make something of a chain when one is given. */
export function FirmChooser({
  chain,
  place,
  label,
  onChoose,
}: {
  chain?: string;
  /** Only residents of this place; absent: from anywhere. */
  place?: string;
  label: string;
  onChoose: (firm: string, name: string) => void;
}) {
  return (
    <Floating
      className={style.button}
      popup="dialog"
      trigger={
        <>
          {label} <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <FirmSearch
          {...(chain !== undefined && { chain })}
          {...(place !== undefined && { place })}
          label={label}
          onChoose={(firm, name) => {
            close();
            onChoose(firm, name);
          }}
        />
      )}
    </Floating>
  );
}

function FirmSearch({
  chain,
  place,
  label,
  onChoose,
}: {
  chain?: string;
  place?: string;
  label: string;
  onChoose: (firm: string, name: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery(firmsAnswer({ q, chain, ...(place !== undefined && { place }) }));
  const firms = query.data?.firms ?? [];
  const listbox = useListbox(firms, (firm) => onChoose(firm.id, firm.name), {
    settled: query.isError || isSettled(query, q, typed),
  });
  return (
    <div className={chooser.places} role="dialog" aria-label={label}>
      <ChooserQuery label={t("firms.query")} typed={typed} onTyped={setTyped} listbox={listbox} />
      <Answered query={query}>
        {({ total }) => (
          <>
            <ul className={chooser.list} {...listbox.listProps} aria-label={label}>
              {firms.map((firm, index) => (
                <li key={firm.id} className={chooser.option} {...listbox.optionProps(index)}>
                  <span className={chooser.row}>
                    <span className={chooser.name}>
                      {firm.name}
                      {language === "en" && firm.latin ? ` ${firm.latin}` : null}
                    </span>
                    <span className={chooser.count}>{placeOf(firm, t)}</span>
                  </span>
                  <span className={chooser.under}>
                    {firm.makes
                      .slice(0, 4)
                      .map((made) => nameOf(made, language))
                      .join(t("sentence.and"))}
                  </span>
                </li>
              ))}
            </ul>
            {firms.length === 0 ? <p className={chooser.note}>{t("firms.none")}</p> : null}
            {total > firms.length ? (
              <p className={chooser.note}>{t("choose.more", { count: total - firms.length })}</p>
            ) : null}
          </>
        )}
      </Answered>
    </div>
  );
}
