import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ClipboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundFirmsAnswer } from "../../../../server/firms/entry/found-firms.ts";
import { FOUND_FIRMS } from "../../../../server/model/bounds.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import { FOUND_COLUMNS, type FoundColumn } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { Refusal } from "../../../api/ask.ts";
import { isTaken } from "../../../api/fresh-id.ts";
import { newId } from "../../../api/new-id.ts";
import { addFoundFirms, type FoundRow } from "../../../api/recruit.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { useMe } from "../../../kit/people/me.ts";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { FoundCell } from "./found-cell.tsx";
import { cellsOf, isEmpty, NO_ROW, paste } from "./pasted.ts";
import style from "./search-sheet.module.css";
import type { SheetRow } from "./sheet-text.ts";

interface Line extends FoundRow {
  key: string;
}
type Faults = Record<string, Partial<Record<FoundColumn, string>>>;

const line = (row: FoundRow = NO_ROW): Line => ({ ...row, key: newId() });
const blank = () => [line(), line(), line()];

/** Firms found in a company database: typed, or pasted from a spreadsheet; all are added, or none. */
export function FoundTable({ row: sheet }: { row: SheetRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const me = useMe();
  const [lines, setLines] = useState(blank);
  const [faults, setFaults] = useState<Faults>({});
  const [said, setSaid] = useState("");
  const [done, setDone] = useState<FoundFirmsAnswer | null>(null);
  const write = useRef(newId());
  const id = useId();
  const name = nameOf(sheet, language);
  const filled = lines.filter((one) => !isEmpty(one));

  const add = useMutation({
    mutationFn: (sent: Line[]) =>
      addFoundFirms(
        write.current,
        sheet.segment,
        me?.id ?? null,
        sent.map(({ key: _, ...row }) => row),
      ),
    onSuccess: async (answer) => {
      setDone(answer);
      setLines(blank());
      setFaults({});
      write.current = newId();
      await forgetTables(client, ["firms", "makes", "sources"]);
    },
    onError: (error, sent) => {
      if (isTaken(error)) write.current = newId();
      setFaults(error instanceof Refusal ? faultsOf(error, sent) : {});
    },
  });
  const wrong = Object.values(faults).reduce((sum, one) => sum + Object.keys(one).length, 0);

  const change = (key: string, column: FoundColumn, text: string) => {
    setLines((before) => before.map((one) => (one.key === key ? { ...one, [column]: text } : one)));
    setFaults(({ [key]: own, ...others }) => {
      const { [column]: _, ...rest } = own ?? {};
      return Object.keys(rest).length > 0 ? { ...others, [key]: rest } : others;
    });
  };
  const pasteAt = (event: ClipboardEvent, row: number, column: FoundColumn) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const { rows, pasted, cut } = paste(lines, cellsOf(text), { row, column });
    setLines(rows.map((one, at) => ({ ...one, key: lines[at]?.key ?? newId() })));
    setFaults({});
    const count = t("searchSheet.pasted", { count: pasted });
    setSaid(cut ? `${count} ${t("searchSheet.pastedCut", { most: FOUND_FIRMS })}` : count);
  };

  return (
    <section id="found" className={`${page.sheet} ${style.found}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("searchSheet.foundOf", { name })}</h2>
      <p className={style.meaning}>{t("searchSheet.foundMeaning")}</p>
      {done ? <Done answer={done} sheet={sheet} /> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setDone(null);
          setSaid("");
          if (filled.length > 0) add.mutate(filled);
        }}
      >
        <div className={page.scroll}>
          <table className={style.table}>
            <thead>
              <tr>
                {FOUND_COLUMNS.map((column) => (
                  <th key={column} scope="col" data-column={column}>
                    {t(`searchSheet.${column}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {lines.map((one, at) => (
                <tr key={one.key}>
                  {FOUND_COLUMNS.map((column) => (
                    <FoundCell
                      key={column}
                      column={column}
                      row={at + 1}
                      value={one[column]}
                      fault={faults[one.key]?.[column]}
                      hint={hintOf(column, name, t)}
                      onChange={(text) => change(one.key, column, text)}
                      onPaste={(event) => pasteAt(event, at, column)}
                    />
                  ))}
                  <td>
                    <button
                      type="button"
                      className={style.remove}
                      aria-label={t("searchSheet.removeRow", { row: at + 1 })}
                      onClick={() => {
                        const left = lines.filter(({ key }) => key !== one.key);
                        setLines(left.length > 0 ? left : [line()]);
                      }}
                    >
                      ×
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {add.error ? (
          <p className={style.wrong} role="alert">
            {wrong > 0 ? t("searchSheet.wrong", { count: wrong }) : t("searchSheet.failed")}
            {wrong > 0 ? null : ` ${add.error.message}`}
          </p>
        ) : null}
        <p className="unseen" role="status">
          {said}
        </p>
        <div className={style.actions}>
          <button type="submit" className={style.add} disabled={filled.length === 0 || add.isPending}>
            {add.isPending
              ? t("searchSheet.adding")
              : filled.length === 0
                ? t("searchSheet.addNone")
                : t("searchSheet.add", { count: filled.length })}
          </button>
          <button
            type="button"
            className={controls.button}
            disabled={lines.length >= FOUND_FIRMS}
            onClick={() => setLines([...lines, line()])}
          >
            {t("searchSheet.addRow")}
          </button>
          <button
            type="button"
            className={controls.button}
            disabled={filled.length === 0}
            onClick={() => {
              setLines(blank());
              setFaults({});
              add.reset();
            }}
          >
            {t("searchSheet.clear")}
          </button>
          <span className={style.quiet}>{t("searchSheet.noSource")}</span>
        </div>
      </form>
    </section>
  );
}

/** `rows.3.uscc` as the cell of the line that was sent as number 3. */
function faultsOf({ fields }: Refusal, sent: readonly Line[]): Faults {
  const faults: Faults = {};
  for (const [field, message] of Object.entries(fields)) {
    const [, row, column] = /^rows\.(\d+)\.(\w+)$/.exec(field) ?? [];
    const key = sent[Number(row)]?.key;
    if (key === undefined) continue;
    faults[key] = { ...faults[key], [column as FoundColumn]: message };
  }
  return faults;
}

function hintOf(column: FoundColumn, name: string, t: Translate): string {
  if (column === "makes") return t("searchSheet.makesHint", { name });
  if (column === "source") return t("searchSheet.sourceHint");
  return column === "place" ? t("searchSheet.placeHint") : "";
}

function Done({ answer, sheet }: { answer: FoundFirmsAnswer; sheet: SheetRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const firms = [...new Map(answer.firms.toReversed().map((one) => [one.firm, one])).values()].reverse();
  const fresh = firms.filter(({ isNew }) => isNew).length;
  return (
    <div className={style.done} role="status">
      <p>
        <strong>{t("searchSheet.done", { count: firms.length, fresh, known: firms.length - fresh })}</strong>{" "}
        <Link to="/candidates" search={{ chain: sheet.chain, segment: joinIds([sheet.segment]) }}>
          {t("searchSheet.toCandidates", { name: nameOf(sheet, language) })}
        </Link>
      </p>
      <ul>
        {firms.map(({ firm, name, isNew, placeKept }) => (
          <li key={firm}>
            <FirmLink id={firm} name={name} />{" "}
            <span className={style.quiet}>
              {[
                t(isNew ? "searchSheet.fresh" : "searchSheet.merged"),
                placeKept === null ? null : t("searchSheet.placeKept", { place: placeKept }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
