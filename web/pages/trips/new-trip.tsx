import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST, PLAN_FIRMS } from "../../../server/model/bounds.ts";
import { besideText, nameOf } from "../../../server/words/format.ts";
import { placesAnswer } from "../../api/answers.ts";
import { Refusal } from "../../api/ask.ts";
import { shortlistsAnswer } from "../../api/candidates.ts";
import { useFreshId } from "../../api/fresh-id.ts";
import { planAnswer, saveTrip, tripAnswer } from "../../api/trips.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { TripsAddress } from "../../kit/address.ts";
import { useDoubts } from "../../kit/form/doubts.ts";
import { Field } from "../../kit/form/field.tsx";
import { FirmsSelect } from "../../kit/form/firms-select.tsx";
import form from "../../kit/form/form.module.css";
import { Form } from "../../kit/form/form.tsx";
import { OneSelect } from "../../kit/form/one-select.tsx";
import { forgetTables } from "../../kit/fresh/forget.ts";
import shown from "../../kit/opened/opened.module.css";
import { useOpened } from "../../kit/opened/use-opened.ts";
import { useMe } from "../../kit/people/me.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { AntdRoom } from "../../kit/theme/antd-room.tsx";
import controls from "../../kit/theme/button.module.css";
import page from "../../kit/theme/page.module.css";
import { tell } from "../../kit/toast/tell.ts";
import { visitsOf } from "./arrangement.ts";
import { DayList } from "./day-list.tsx";
import { RouteMap } from "./route-map.tsx";
import { DEFAULTS, TripFields, type TripSettings } from "./trip-fields.tsx";
import style from "./trips.module.css";

/** Firms to visit and what the days may hold; the route shows at once and is saved as a trip. */
export function NewTrip({
  place,
  address,
  asked,
  onClose,
}: {
  place: string;
  address: TripsAddress;
  /** The reader has just asked for it. */
  asked: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/trips" });
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const fresh = useFreshId();
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  /** More firms were chosen than a trip takes. */
  const [cut, setCut] = useState(false);
  const firms = address.firms ?? [];
  const settings: TripSettings = {
    start: address.start ?? place,
    end: address.end ?? null,
    startOn: address.on ?? null,
    days: address.days ?? DEFAULTS.days,
    visitsPerDay: address.visits ?? DEFAULTS.visitsPerDay,
    kmPerDay: address.km === undefined ? DEFAULTS.kmPerDay : address.km || null,
  };
  const here = useQuery(placesAnswer(place, undefined, 20)).data?.places.find((one) => one.id === place);
  const name =
    typed ??
    t("trips.nameOf", { place: here ? nameOf(here, language) : "", on: settings.startOn ?? "" }).trim();
  const query = useQuery({ ...planAnswer({ place, firms, ...settings }), enabled: firms.length > 0 });
  const refused = query.error instanceof Refusal && query.error.status === 400 ? query.error.fields : {};
  const change = (changed: Partial<TripsAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const save = useMutation({
    mutationFn: () => {
      const visits = visitsOf(query.data!);
      return saveTrip(fresh.id, { version: 0, name, place, ...settings, note: null, visits }, by);
    },
    onSuccess: ({ answer: trip, change: number }) => {
      tell(t("trips.made", { name: trip.name }), number);
      client.setQueryData(tripAnswer(trip.id).queryKey, trip);
      void forgetTables(client, ["trips", "trip_visits"], tripAnswer(trip.id).queryKey);
      void navigate({ to: "/trips/$id", params: { id: trip.id }, search: {} });
    },
    onError: fresh.renewWhenTaken,
  });
  const doubts = useDoubts("trips", { startOn: settings.startOn });
  const opened = useOpened<HTMLElement>(onClose, { first: "field" });
  const ready = query.isSuccess && !query.isPlaceholderData && firms.length > 0;
  const submit = () => {
    setTried(true);
    if (ready && !save.isPending) save.mutate();
  };
  const unsaved = save.error instanceof Refusal ? save.error.fields : {};
  return (
    <section {...(asked && opened)} className={`${page.sheet} ${shown.opened}`} aria-label={t("trips.make")}>
      <div className={page.top}>
        <h2>{t("trips.make")}</h2>
        <button type="button" className={controls.button} onClick={onClose}>
          {t("listed.close")}
        </button>
      </div>
      <AntdRoom>
        <Form className={style.form} error={save.error} doubts={doubts} onSubmit={submit}>
          <Field
            label={t("trips.firms")}
            hint={cut ? t("listed.tripMost", { count: PLAN_FIRMS }) : t("trips.firmsHint")}
            error={refused.firms ?? (tried && firms.length === 0 ? t("trips.choose") : undefined)}
            wide
          >
            {(bound) => (
              <FirmsSelect
                {...bound}
                value={firms}
                most={PLAN_FIRMS}
                onChange={(next) => {
                  setCut(false);
                  change({ firms: next.length > 0 ? next : undefined });
                }}
              />
            )}
          </Field>
          <FromShortlist
            place={place}
            onChoose={(listed) => {
              const all = [...new Set([...firms, ...listed])];
              setCut(all.length > PLAN_FIRMS);
              change({ firms: all.slice(0, PLAN_FIRMS) });
            }}
          />
          <Field label={t("trips.name")} error={unsaved.name} required>
            {(bound) => (
              <Input
                {...bound}
                maxLength={ID_MOST}
                value={name}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <TripFields
            value={settings}
            wrong={refused}
            onChange={({ start, end, startOn, days, visitsPerDay, kmPerDay }) =>
              change({
                ...(start !== undefined && { start: start === place ? undefined : start || undefined }),
                ...(end !== undefined && { end: end ?? undefined }),
                ...(startOn !== undefined && { on: startOn ?? undefined }),
                ...(days !== undefined && { days }),
                ...(visitsPerDay !== undefined && { visits: visitsPerDay }),
                ...(kmPerDay !== undefined && {
                  km: kmPerDay === DEFAULTS.kmPerDay ? undefined : (kmPerDay ?? 0),
                }),
              })
            }
          />
          <div className={form.buttons}>
            {save.error ? (
              <span className={form.wrong} role="alert">
                {save.error.message}
              </span>
            ) : (
              <span className={style.quiet}>{firms.length === 0 ? t("trips.choose") : null}</span>
            )}
            <button
              type="submit"
              className={page.main}
              disabled={save.isPending || (firms.length > 0 && !ready)}
            >
              {save.isPending ? t("trips.saving") : t("trips.save")}
            </button>
          </div>
        </Form>
      </AntdRoom>
      {firms.length === 0 ? null : Object.keys(refused).length > 0 ? (
        <p className={page.none}>{query.error?.message}</p>
      ) : (
        <Answered query={query}>
          {(plan) => (
            <div className={style.preview}>
              <h3>{t("trips.plan")}</h3>
              <RouteMap trip={plan} />
              <DayList trip={plan} limits={settings} />
            </div>
          )}
        </Answered>
      )}
    </section>
  );
}

function FromShortlist({ place, onChoose }: { place: string; onChoose: (firms: string[]) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shortlists = useQuery(shortlistsAnswer(place)).data?.shortlists ?? [];
  if (shortlists.length === 0) return null;
  return (
    <Field label={t("trips.shortlist")}>
      {(bound) => (
        <OneSelect
          {...bound}
          value={undefined}
          clearable
          any={t("trips.shortlistNone")}
          choices={shortlists.map(({ id, name, firms }) => ({
            value: id,
            text: besideText(name, `${firms.length}`, language),
          }))}
          onChange={(chosen) => {
            const listed = shortlists.find(({ id }) => id === chosen);
            if (listed) onChoose(listed.firms.map(({ firm }) => firm));
          }}
        />
      )}
    </Field>
  );
}
