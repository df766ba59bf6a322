import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoadAnswer } from "../../../server/office/load.ts";
import { number } from "../../../server/words/format.ts";
import { type LoadTold, mendLoad, type WayOut } from "../../api/load.ts";
import { LOCALE } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import controls from "../theme/button.module.css";
import page from "../theme/page.module.css";
import { Command } from "./command.tsx";
import style from "./half-loaded.module.css";
import { loadCommand } from "./load-command.ts";

/** In place of every page while a load is under way or was cut short: what happened, and the ways out. */
export function HalfLoaded({ state, load, fault }: LoadAnswer & { load: LoadTold }) {
  const { t } = useTranslation();
  const cutShort = state === "half_loaded";
  return (
    <div className={style.page}>
      <h1>{t(cutShort ? "load.cutShort" : `load.doing.${load.doing}`)}</h1>
      <p className={style.lead}>{t(cutShort ? "load.cutShortText" : "load.doingText")}</p>
      <Facts load={load} running={!cutShort} />
      {fault ? (
        <p className={style.fault} role="alert">
          {t("load.fault", { reason: fault })}
        </p>
      ) : null}
      {cutShort ? <Ways load={load} /> : null}
    </div>
  );
}

function Facts({ load, running }: { load: LoadTold; running: boolean }) {
  const { folder, began, doing, done, rows, replace } = load;
  const { t } = useTranslation();
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(began));
  const removing = running && done === rows && (replace || doing === "go_back");
  const far = t(removing ? "load.removing" : "load.rows", {
    done: number(done, language),
    rows: number(rows, language),
  });
  return (
    <dl className={style.facts}>
      <dt>{t("load.folder")}</dt>
      <dd>
        <code>{folder}</code>
        {replace ? <span className={style.way}>{t("load.replacing")}</span> : null}
      </dd>
      <dt>{t("load.began")}</dt>
      <dd>{when}</dd>
      <dt>{t(doing === "go_back" ? "load.farBack" : "load.far")}</dt>
      <dd>
        <progress aria-label={far} max={1} value={rows === 0 ? 1 : done / rows} />
        <span>{far}</span>
      </dd>
    </dl>
  );
}

function Ways({ load }: { load: LoadTold }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = number(load.rowsBefore, language);
  return (
    <ol className={style.ways}>
      <Way
        way="go_on"
        title={t("load.goOn")}
        text={t(load.replace ? "load.goOnReplacing" : "load.goOnText")}
        sure={t("load.goOnSure")}
        main
      />
      <Way
        way="go_back"
        title={t("load.goBack")}
        text={load.rowsBefore === 0 ? t("load.goBackEmpty") : t("load.goBackText", { rows })}
        sure={t("load.goBackSure", { folder: load.folder })}
      />
      <li>
        <h2>{t("load.repeat")}</h2>
        <p>{t("load.repeatText")}</p>
        <Command text={loadCommand(load.folder, load.replace)} />
      </li>
    </ol>
  );
}

/** The question stands where the button was that was pressed. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

function Way({
  way,
  title,
  text,
  sure,
  main = false,
}: {
  way: WayOut;
  title: string;
  text: string;
  sure: string;
  main?: boolean;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [step, setStep] = useState<"offered" | "asked" | "sent">("offered");
  const question = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const send = async () => {
    setStep("sent");
    try {
      await mendLoad(client, way);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
    setStep("offered");
  };
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
      {wrong ? (
        <p className={style.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
      {step === "offered" ? (
        <button
          type="button"
          className={main ? page.main : controls.button}
          onClick={() => {
            setWrong(null);
            setStep("asked");
          }}
        >
          {title}
        </button>
      ) : (
        <div className={style.sure}>
          <p id={question}>{sure}</p>
          <button
            type="button"
            className={page.main}
            ref={focus}
            aria-describedby={question}
            disabled={step === "sent"}
            onClick={() => void send()}
          >
            {t("load.yes")}
          </button>
          <button
            type="button"
            className={controls.button}
            disabled={step === "sent"}
            onClick={() => setStep("offered")}
          >
            {t("load.no")}
          </button>
        </div>
      )}
    </li>
  );
}
