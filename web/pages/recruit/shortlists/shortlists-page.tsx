import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { joinIds } from "../../../../server/model/id-list.ts";
import type { ShortlistRow } from "../../../../server/recruit/shortlists.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { shortlistsAnswer } from "../../../api/candidates.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FoldedHistory } from "../../../kit/history/thing-history.tsx";
import { momentText } from "../../../kit/history/when.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import { walkRows } from "../../../kit/table/row-keys.ts";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { PastShortlists } from "../candidates/past-shortlists.tsx";
import { useRemoval } from "./removal.ts";
import style from "./shortlists.module.css";

/** The lists of firms picked for gaps of the place. */
export function ShortlistsPage() {
  const { t } = useTranslation();
  const { place: asked } = useSearch({ from: "/shortlists" });
  useTitle(t("shortlists.title"));
  return (
    <div className={page.page}>
      <PageHead title={t("shortlists.title")} note={t("shortlists.lead")} />
      <AtPlace asked={asked}>{(place) => <Lists place={place} />}</AtPlace>
    </div>
  );
}

interface Kept {
  id: string;
  name: string;
  message: string;
}

function Lists({ place }: { place: string }) {
  const { t } = useTranslation();
  const query = useQuery(shortlistsAnswer(place));
  const remove = useRemoval();
  const columns = useColumns();
  const [chosen, setChosen] = useState<string[]>([]);
  const [kept, setKept] = useState<Kept[]>([]);
  /** One that is refused leaves the others their way; what is left stays chosen, and why is told. */
  const removeAll = async (lists: readonly ShortlistRow[]) => {
    const refused: Kept[] = [];
    for (const list of lists)
      await remove
        .mutateAsync(list)
        .catch(({ message }: Error) => refused.push({ id: list.id, name: list.name, message }));
    setKept(refused);
    setChosen(refused.map(({ id }) => id));
  };
  return (
    <Answered query={query} waiting={<Waiting lines={8} />}>
      {({ shortlists, cursor, total }) => (
        <>
          {kept.length > 0 ? (
            <ul role="alert" className={style.failed}>
              {kept.map(({ id, name, message }) => (
                <li key={id}>{t("shortlists.stays", { name, message })}</li>
              ))}
            </ul>
          ) : null}
          {shortlists.length === 0 ? (
            <div className={`${page.sheet} ${page.none}`}>
              <p>
                {t("shortlists.none")} {t("shortlists.noneHow")}{" "}
                <Link to="/candidates">{t("shortlists.toCandidates")}</Link>
              </p>
            </div>
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: the rows within are walked by the arrows
            <div
              className={`${page.sheet} ${style.table}`}
              onKeyDown={(event: KeyboardEvent) => walkRows(event)}
            >
              <DataTable<ShortlistRow>
                name={t("shortlists.title")}
                keep="shortlists"
                columns={columns}
                rows={shortlists}
                rowKey={({ id }) => id}
                chosen={chosen}
                onChosen={setChosen}
                bulk={
                  <button
                    type="button"
                    className={controls.button}
                    disabled={remove.isPending}
                    onClick={() => void removeAll(shortlists.filter(({ id }) => chosen.includes(id)))}
                  >
                    {t("shortlists.remove")}
                  </button>
                }
                empty={t("shortlists.none")}
              />
            </div>
          )}
          {cursor ? <p className={page.none}>{t("state.cut", { shown: shortlists.length, total })}</p> : null}
          <PastShortlists place={place} />
          <FoldedHistory table="places" id={place} kind="shortlist" />
        </>
      )}
    </Answered>
  );
}

function useColumns(): TableColumn<ShortlistRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const chainOf = ({ gap }: ShortlistRow) => {
    const found = gap && chains.find(({ id }) => id === gap.chain);
    return found ? nameOf(found, language) : null;
  };
  return [
    {
      key: "name",
      title: t("shortlists.name"),
      px: 260,
      fixed: true,
      filter: "text",
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Link to="/shortlists/$id" params={{ id }} className={style.name} title={name}>
          {name}
        </Link>
      ),
    },
    {
      key: "gap",
      title: t("shortlists.gap"),
      px: 200,
      filter: "values",
      value: ({ gap }) => gap && nameOf(gap, language),
      show: ({ gap }) =>
        gap ? (
          <Link to="/candidates" search={{ chain: gap.chain, segment: joinIds([gap.id]) }}>
            {nameOf(gap, language)}
          </Link>
        ) : null,
    },
    { key: "chain", title: t("shortlists.chain"), px: 140, filter: "values", value: chainOf },
    {
      key: "firms",
      title: t("shortlists.firms"),
      type: "number",
      px: 96,
      value: ({ firms }) => firms.length,
    },
    {
      key: "madeBy",
      title: t("shortlists.madeBy"),
      px: 120,
      filter: "values",
      value: ({ madeBy }) => madeBy,
    },
    { key: "on", title: t("shortlists.on"), type: "date", value: ({ on }) => on },
    {
      key: "changed",
      title: t("shortlists.changed"),
      px: 168,
      value: ({ changedAt }) => changedAt && momentText(changedAt, language),
      rank: ({ changedAt }) => changedAt,
    },
  ];
}
