import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { PLAN_FIRMS } from "../../../../server/model/bounds.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import type { ShortlistAnswer } from "../../../../server/recruit/shortlists.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { candidatesAnswer, saveShortlist } from "../../../api/candidates.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { FoldedHistory } from "../../../kit/history/thing-history.tsx";
import { momentText } from "../../../kit/history/when.ts";
import { useMe } from "../../../kit/people/me.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import { walkRows } from "../../../kit/table/row-keys.ts";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { tell } from "../../../kit/toast/tell.ts";
import { TripLink } from "../trip-link.tsx";
import { firmColumns, type ListedFirm } from "./firm-columns.tsx";
import { ListName } from "./list-name.tsx";
import { useRemoval } from "./removal.ts";
import style from "./shortlists.module.css";

const NewProject = lazy(() =>
  import("../../projects/changing/new-project.tsx").then((m) => ({ default: m.NewProject })),
);
const SCORED = 500;

type Change = Omit<Parameters<typeof saveShortlist>[1], "version">;

/** A list as a table; firms go off it, notes are written, and it leads on to a trip or a project. */
export function ShortlistView({ list, onGone }: { list: ShortlistAnswer; onGone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const [chosen, setChosen] = useState<string[]>([]);
  const [proposed, setProposed] = useState<ListedFirm | null>(null);
  const { id, name, gap, place, firms, version } = list;
  useTitle(name);
  const scores = useQuery({
    ...candidatesAnswer({ segment: gap?.id ?? "", place: place ?? "", status: "all", limit: SCORED }),
    enabled: gap !== null && place !== null,
  });
  const scoreOf = new Map(scores.data?.candidates.map(({ firm, score }) => [firm, score]));
  const remove = useRemoval(onGone);
  const save = useMutation({
    mutationFn: ({ change }: { change: Change; told: string }) =>
      saveShortlist(id, { version, ...change }, by),
    onSuccess: ({ change }, { told }) => tell(told, change),
    onSettled: () => forgetTables(client, ["shortlists", "shortlist_firms"]),
  });
  const write = (change: Change, told: string): Promise<string | null> =>
    save.mutateAsync({ change, told }).then(
      () => null,
      (error: Error) => error.message,
    );
  const takeOff = (gone: readonly ListedFirm[]) => {
    const told = t("removed.firm", {
      list: name,
      name: gone.map((one) => one.name).join(t("sentence.and")),
    });
    save.mutate({ change: { firms: [], without: gone.map(({ firm }) => firm) }, told });
    setChosen([]);
  };
  const failed = save.error ?? remove.error;
  const under = [
    gap ? t("shortlists.madeFor", { segment: nameOf(gap, language) }) : null,
    list.madeBy ? t("shortlists.by", { name: list.madeBy }) : null,
    list.on ? t("shortlists.since", { date: list.on }) : null,
    list.changedAt ? `${t("shortlists.changed")} ${momentText(list.changedAt, language)}` : null,
  ].filter(Boolean);
  const columns = firmColumns(
    gap,
    scoreOf,
    {
      onProject: setProposed,
      onNote: ({ firm, name: called }, note) =>
        write({ firms: [], notes: { [firm]: note } }, t("shortlists.noted", { name: called })),
    },
    t,
    language,
  );
  return (
    <>
      <PageHead
        back={<Link to="/shortlists">← {t("shortlists.all")}</Link>}
        heading={
          <ListName
            name={name}
            pending={save.isPending}
            onRename={(next) => write({ firms: [], name: next }, t("shortlists.renamed", { name: next }))}
          />
        }
        note={under.join(" · ")}
      >
        {gap ? (
          <Link to="/candidates" search={{ chain: gap.chain, segment: joinIds([gap.id]) }}>
            {t("shortlists.toCandidatesOf")}
          </Link>
        ) : null}
        {firms.length > 0 ? (
          <TripLink firms={firms.map(({ firm }) => firm)}>
            {t("shortlists.toTrip", { count: Math.min(firms.length, PLAN_FIRMS) })}
          </TripLink>
        ) : null}
        <button
          type="button"
          className={controls.button}
          disabled={remove.isPending}
          aria-label={t("shortlists.removeOf", { name })}
          onClick={() => remove.mutate(list)}
        >
          {t("shortlists.remove")}
        </button>
      </PageHead>
      {failed ? (
        <p role="alert" className={style.failed}>
          {t("shortlists.failed", { message: failed.message })}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows within are walked by the arrows */}
      <div className={`${page.sheet} ${style.table}`} onKeyDown={(event: KeyboardEvent) => walkRows(event)}>
        <DataTable<ListedFirm>
          name={name}
          keep="shortlist"
          columns={columns}
          rows={firms}
          rowKey={({ firm }) => firm}
          chosen={chosen}
          onChosen={setChosen}
          bulk={
            <>
              <TripLink firms={chosen}>
                {t("shortlists.toTrip", { count: Math.min(chosen.length, PLAN_FIRMS) })}
              </TripLink>
              <button
                type="button"
                className={controls.button}
                disabled={save.isPending}
                onClick={() => takeOff(firms.filter(({ firm }) => chosen.includes(firm)))}
              >
                {t("shortlists.takeOffCount", { count: chosen.length })}
              </button>
            </>
          }
          note={under.map((text) => [t("shortlists.title"), text ?? ""] as const)}
          empty={t("shortlists.empty")}
        />
      </div>
      <FoldedHistory className={style.history} table="shortlists" id={id} />
      {proposed ? (
        <Suspense>
          <NewProject
            initial={{
              name: t("candidates.projectName", {
                firm: proposed.name,
                segments: gap ? nameOf(gap, language) : "",
              }),
              firm: proposed.firm,
              place,
              segments: gap ? [gap.id] : [],
              introducer: null,
            }}
            onMade={(_, made) => {
              tell(t("candidates.projectMade", { name: made }));
              setProposed(null);
            }}
            onClose={() => setProposed(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
