import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Input, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST, PLAN_FIRMS } from "../../../server/model/bounds.ts";
import type { TripAnswer, TripVisit } from "../../../server/trips/shapes.ts";
import { dateText, nameOf } from "../../../server/words/format.ts";
import { Refusal } from "../../api/ask.ts";
import { deleteTrip, handbook, tripAnswer } from "../../api/trips.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useDoubts } from "../../kit/form/doubts.ts";
import { Field } from "../../kit/form/field.tsx";
import { FirmsSelect } from "../../kit/form/firms-select.tsx";
import { Form } from "../../kit/form/form.tsx";
import { OneSelect } from "../../kit/form/one-select.tsx";
import { forgetTables } from "../../kit/fresh/forget.ts";
import { FoldedHistory } from "../../kit/history/thing-history.tsx";
import { Folded } from "../../kit/opened/folded.tsx";
import { useMe } from "../../kit/people/me.ts";
import { AntdRoom } from "../../kit/theme/antd-room.tsx";
import controls from "../../kit/theme/button.module.css";
import page from "../../kit/theme/page.module.css";
import { PageHead } from "../../kit/theme/page-head.tsx";
import { tell } from "../../kit/toast/tell.ts";
import { moved, savedOf, stepped, visitsOf, withFirms } from "./arrangement.ts";
import { DayList } from "./day-list.tsx";
import { RecordVisit } from "./record-visit.tsx";
import { RouteMap } from "./route-map.tsx";
import { Sheets } from "./sheets.tsx";
import { TripFields, type TripSettings } from "./trip-fields.tsx";
import style from "./trips.module.css";
import { useArrange } from "./use-arrange.ts";
import { DropRoom, Grip } from "./visit-grip.tsx";

/** The route by day beside its sketch, then the sheets; every change by hand is saved at once. */
export function TripView({ trip }: { trip: TripAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/trips/$id" });
  const { visit: open } = useSearch({ from: "/trips/$id" });
  const { change, planAnew, pending, failed, late, keep } = useArrange(trip);
  const [recording, setRecording] = useState<TripVisit | null>(null);
  const limits = { days: trip.daysMost, visitsPerDay: trip.visitsPerDay, kmPerDay: trip.kmPerDay };
  const visits = visitsOf(trip);
  const isVisited = new Set(visits.map(({ firm }) => firm));
  const all = [...trip.days.flatMap((day) => day.visits), ...trip.left, ...trip.unplaced];
  const nameOfFirm = (firm: string) => all.find(({ id }) => id === firm)?.name ?? firm;
  const put = (firm: string, day: number, position: number) => {
    const name = nameOfFirm(firm);
    change(
      day === 0 ? t("trip.movedOut", { name }) : t("trip.moved", { name, day, position: position + 1 }),
      (now) => ({ visits: moved(visitsOf(now), firm, day, position) }),
    );
  };
  /** Sheets that are open go to paper by themselves. */
  const sheets = open === "all" || all.some(({ id }) => id === open);
  const lastOf = (day: number) => visits.filter((one) => one.day === day).length;
  const show = (visit: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, visit }), resetScroll: false });

  return (
    <>
      <div data-paper={sheets ? "no" : undefined}>
        <PageHead
          title={trip.name}
          back={<Link to="/trips">← {t("trip.back_")}</Link>}
          note={[
            trip.place && nameOf(trip.place, language),
            trip.startOn && dateText(trip.startOn, language),
            trip.start && t("trip.from", { place: nameOf(trip.start, language) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        >
          <TripButtons trip={trip} onKept={keep} onPrint={() => show("all")} />
        </PageHead>
        {late ? (
          <div className={style.told} role="alert">
            <p>{t("trip.stale")}</p>
            <p className={style.buttons}>
              <button type="button" className={controls.button} disabled={pending} onClick={late.again}>
                {t("trip.staleAgain")}
              </button>
              <button type="button" className={controls.button} disabled={pending} onClick={late.leave}>
                {t("trip.staleLeave")}
              </button>
            </p>
          </div>
        ) : null}
        {failed ? (
          <p className={style.told} role="alert">
            {failed.message}
          </p>
        ) : null}
        <div className={style.columns}>
          <div className={style.side}>
            <RouteMap trip={trip} />
            <TripSettingsForm
              trip={trip}
              pending={pending}
              onSave={(settings, onSaved) => change(t("trip.applied"), () => settings, onSaved)}
              onPlan={() => planAnew(t("trip.planned"))}
              onAdd={(firms, onSaved) =>
                change(
                  t("trip.added", { count: firms.filter((firm) => !isVisited.has(firm)).length }),
                  (now) => ({ visits: withFirms(visitsOf(now), firms) }),
                  onSaved,
                )
              }
            />
          </div>
          <section aria-label={t("trip.route")} aria-busy={pending}>
            <DayList
              trip={trip}
              limits={limits}
              room={(day, children) => (
                <DropRoom onDrop={(firm) => put(firm, day, lastOf(day))}>{children}</DropRoom>
              )}
              actions={(visit, day, position) => (
                <VisitActions
                  visit={visit}
                  day={day}
                  days={trip.daysMost}
                  step={(by) => (day === 0 ? null : stepped(visits, visit.id, by, trip.daysMost))}
                  onPut={(to, at) => put(visit.id, to, at)}
                  lastOf={lastOf}
                  onDropped={(firm) => put(firm, day, position)}
                  onRemove={() =>
                    change(t("trip.dropped", { name: visit.name }), (now) => ({
                      visits: visitsOf(now).filter(({ firm }) => firm !== visit.id),
                    }))
                  }
                  onSheet={() => show(open === visit.id ? undefined : visit.id)}
                  sheetOpen={open === visit.id}
                  onRecord={() => setRecording(visit)}
                />
              )}
            />
          </section>
        </div>
        <FoldedHistory className={`${page.sheet} ${style.history}`} table="trips" id={trip.id} />
      </div>
      <Sheets trip={trip} open={open} visits={all} onClose={() => show(undefined)} />
      {recording ? (
        <RecordVisit trip={trip} visit={recording} onKept={keep} onClose={() => setRecording(null)} />
      ) : null}
    </>
  );
}

interface VisitActionsProps {
  visit: TripVisit;
  day: number;
  days: number;
  step: (by: -1 | 1) => { day: number; position: number } | null;
  onPut: (day: number, position: number) => void;
  lastOf: (day: number) => number;
  onDropped: (firm: string) => void;
  onRemove: () => void;
  onSheet: () => void;
  sheetOpen: boolean;
  onRecord: () => void;
}

function VisitActions(props: VisitActionsProps) {
  const { visit, day, days, step, onPut, lastOf, onDropped, onRemove, onSheet, sheetOpen, onRecord } = props;
  const { t } = useTranslation();
  const { name } = visit;
  return (
    <span className={style.actions} data-paper="no">
      <Grip firm={visit.id} name={name} onDrop={onDropped} />
      {([-1, 1] as const).map((by) => {
        const to = step(by);
        return (
          <button
            key={by}
            type="button"
            disabled={to === null}
            aria-label={t(by < 0 ? "trip.upLabel" : "trip.downLabel", { name })}
            title={t(by < 0 ? "trip.up" : "trip.down")}
            onClick={() => to && onPut(to.day, to.position)}
          >
            {by < 0 ? "↑" : "↓"}
          </button>
        );
      })}
      <OneSelect
        small
        aria-label={t("trip.toDayLabel", { name })}
        value={day}
        choices={[
          ...Array.from({ length: days }, (_, at) => ({
            value: at + 1,
            text: t("trip.day", { day: at + 1 }),
          })),
          { value: 0, text: t("trip.noDay") },
        ]}
        onChange={(to = 0) => onPut(to, lastOf(to))}
      />
      <button
        type="button"
        aria-expanded={sheetOpen}
        aria-label={t("trip.sheetOf", { name })}
        onClick={onSheet}
      >
        {t("trip.sheet")}
      </button>
      <button type="button" aria-label={t("trip.recordOf", { name })} onClick={onRecord}>
        {t("trip.record")}
      </button>
      <button
        type="button"
        aria-label={t("trip.dropLabel", { name })}
        title={t("trip.drop")}
        onClick={onRemove}
      >
        ✕
      </button>
    </span>
  );
}

function TripButtons({
  trip,
  onKept,
  onPrint,
}: {
  trip: TripAnswer;
  onKept: (now: TripAnswer) => void;
  onPrint: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/trips/$id" });
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const write = useMutation({
    mutationFn: async () => {
      const [{ fileName, saveFile }, file] = await Promise.all([
        import("../../kit/save.ts"),
        handbook(trip.id, language),
      ]);
      saveFile(file, `${fileName(trip.name)}.docx`);
    },
  });
  const gone = useMutation({
    mutationFn: () => deleteTrip(trip, by),
    onSuccess: async ({ change }) => {
      tell(t("removed.trip", { name: trip.name }), change);
      await forgetTables(client, ["trips", "trip_visits"], tripAnswer(trip.id).queryKey);
      await navigate({ to: "/trips", search: {} });
    },
    onError: (error) => {
      if (error instanceof Refusal && error.code === "changed") onKept(error.current as TripAnswer);
    },
  });
  return (
    <>
      <button
        type="button"
        className={controls.button}
        disabled={write.isPending}
        onClick={() => write.mutate()}
      >
        {write.isPending ? t("trip.handbookMaking") : t("trip.handbook")}
      </button>
      <button type="button" className={controls.button} onClick={onPrint}>
        {t("trip.printAll")}
      </button>
      <AntdRoom>
        <Popconfirm
          title={t("trips.removeSure", { name: trip.name })}
          okText={t("trips.remove")}
          cancelText={t("trips.cancel")}
          onConfirm={() => gone.mutate()}
        >
          <button type="button" className={controls.button}>
            {t("trips.remove")}
          </button>
        </Popconfirm>
      </AntdRoom>
      {(write.error ?? gone.error) ? <span role="alert">{(write.error ?? gone.error)?.message}</span> : null}
    </>
  );
}

function TripSettingsForm({
  trip,
  pending,
  onSave,
  onPlan,
  onAdd,
}: {
  trip: TripAnswer;
  pending: boolean;
  onSave: (settings: Partial<TripSettings & { name: string }>, onSaved: () => void) => void;
  onPlan: () => void;
  onAdd: (firms: string[], onSaved: () => void) => void;
}) {
  const { t } = useTranslation();
  // Only what is typed here is kept here, so that what others change meanwhile shows and nothing typed is lost.
  const [typed, setTyped] = useState<Partial<TripSettings & { name: string }>>({});
  const shown = { ...savedOf(trip), ...typed };
  const change = (changed: typeof typed) => setTyped((before) => ({ ...before, ...changed }));
  const [added, setAdded] = useState<string[]>([]);
  const doubts = useDoubts("trips", { startOn: typed.startOn });
  return (
    <>
      <p className={style.buttons} data-paper="no">
        <button
          type="button"
          className={controls.button}
          disabled={pending}
          title={t("trip.againMeaning")}
          onClick={onPlan}
        >
          {t("trip.again")}
        </button>
        <span className={style.quiet}>{t("trip.againMeaning")}</span>
      </p>
      <AntdRoom>
        <Folded data-paper="no" className={style.settings} summary={t("trip.add")} first="field">
          <Form
            className={style.form}
            onSubmit={() => (pending || added.length === 0 ? undefined : onAdd(added, () => setAdded([])))}
          >
            <Field label={t("trips.firms")} wide>
              {(bound) => <FirmsSelect {...bound} value={added} most={PLAN_FIRMS} onChange={setAdded} />}
            </Field>
            <button type="submit" className={controls.button} disabled={pending || added.length === 0}>
              {t("trip.addButton")}
            </button>
          </Form>
        </Folded>
        <Folded data-paper="no" className={style.settings} summary={t("trip.settings")} first="field">
          <Form
            className={style.form}
            doubts={doubts}
            onSubmit={() =>
              pending ? undefined : onSave({ ...typed, name: shown.name.trim() }, () => setTyped({}))
            }
          >
            <Field label={t("trips.name")} wide required>
              {(bound) => (
                <Input
                  {...bound}
                  maxLength={ID_MOST}
                  value={shown.name}
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </Field>
            <TripFields value={shown} wrong={{}} onChange={change} />
            <button
              type="submit"
              className={controls.button}
              disabled={pending || shown.name.trim() === "" || shown.start === ""}
            >
              {t("trip.apply")}
            </button>
          </Form>
        </Folded>
      </AntdRoom>
    </>
  );
}
