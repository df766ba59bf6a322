import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST, PLAN_FIRMS } from "../../../server/model/bounds.ts";
import { nameOf } from "../../../server/words/format.ts";
import { placesAnswer } from "../../api/answers.ts";
import { Refusal } from "../../api/ask.ts";
import { shortlistsAnswer } from "../../api/candidates.ts";
import { useFreshId } from "../../api/fresh-id.ts";
import { planAnswer, saveTrip, tripAnswer } from "../../api/trips.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { TripsAddress } from "../../kit/address.ts";
import { Field } from "../../kit/form/field.tsx";
import { FirmsSelect } from "../../kit/form/firms-select.tsx";
import { forgetTables } from "../../kit/fresh/forget.ts";
import { useMe } from "../../kit/people/me.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { AntdRoom } from "../../kit/theme/antd-room.tsx";
import page from "../../kit/theme/page.module.css";
import { visitsOf } from "./arrangement.ts";
import { DayList } from "./day-list.tsx";
import { RouteMap } from "./route-map.tsx";
import { DEFAULTS, TripFields, type TripSettings } from "./trip-fields.tsx";
import style from "./trips.module.css";

/** Firms to visit and what the days may hold; the route shows at once and is saved as a trip. */
export function NewTrip({ place, address }: { place: string; address: TripsAddress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/trips" });
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const fresh = useFreshId();
  const [typed, setTyped] = useState<string | null>(null);
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
    onSuccess: (trip) => {
      client.setQueryData(tripAnswer(trip.id).queryKey, trip);
      void forgetTables(client, ["trips", "trip_visits"], tripAnswer(trip.id).queryKey);
      void navigate({ to: "/trips/$id", params: { id: trip.id }, search: {} });
    },
    onError: fresh.renewWhenTaken,
  });
  return (
    <section className={page.sheet} aria-label={t("trips.make")}>
      <div className={page.top}>
        <h2>{t("trips.make")}</h2>
      </div>
      <AntdRoom>
        <div className={style.form}>
          <Field label={t("trips.firms")} hint={t("trips.firmsHint")} error={refused.firms} wide>
            {(bound) => (
              <FirmsSelect
                id={bound.id}
                value={firms}
                most={PLAN_FIRMS}
                onChange={(next) => change({ firms: next.length > 0 ? next : undefined })}
              />
            )}
          </Field>
          <FromShortlist
            place={place}
            onChoose={(listed) => change({ firms: [...new Set([...firms, ...listed])].slice(0, PLAN_FIRMS) })}
          />
          <Field label={t("trips.name")}>
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
        </div>
      </AntdRoom>
      {firms.length === 0 ? (
        <p className={page.none}>{t("trips.choose")}</p>
      ) : Object.keys(refused).length > 0 ? (
        <p className={page.none}>{query.error?.message}</p>
      ) : (
        <Answered query={query}>
          {(plan) => (
            <div className={style.preview}>
              <h3>{t("trips.plan")}</h3>
              <RouteMap trip={plan} />
              <DayList trip={plan} limits={settings} />
              <p className={style.buttons}>
                <button
                  type="button"
                  className={page.main}
                  disabled={save.isPending || name.trim() === ""}
                  onClick={() => save.mutate()}
                >
                  {save.isPending ? t("trips.saving") : t("trips.save")}
                </button>
                {save.error ? <span role="alert">{save.error.message}</span> : null}
              </p>
            </div>
          )}
        </Answered>
      )}
    </section>
  );
}

function FromShortlist({ place, onChoose }: { place: string; onChoose: (firms: string[]) => void }) {
  const { t } = useTranslation();
  const shortlists = useQuery(shortlistsAnswer(place)).data?.shortlists ?? [];
  if (shortlists.length === 0) return null;
  return (
    <Field label={t("trips.shortlist")}>
      {(bound) => (
        <Select
          {...bound}
          value={null}
          placeholder={t("trips.shortlistNone")}
          options={shortlists.map(({ id, name, firms }) => ({
            value: id,
            label: `${name} (${firms.length})`,
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
