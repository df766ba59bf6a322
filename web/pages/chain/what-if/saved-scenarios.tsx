import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { COMPARED, ID_MOST } from "../../../../server/model/bounds.ts";
import { deleteScenario, type Scenario, saveScenario, scenariosAnswer } from "../../../api/analysis.ts";
import { useFreshId } from "../../../api/fresh-id.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Field } from "../../../kit/form/field.tsx";
import { Form } from "../../../kit/form/form.tsx";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { FoldedHistory } from "../../../kit/history/thing-history.tsx";
import { useMe } from "../../../kit/people/me.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { tell } from "../../../kit/toast/tell.ts";
import { useChainAddress } from "../address/chain-address.ts";
import { isEmpty } from "../scenario/scenario.ts";
import { overtakenBy, ScenarioOvertaken } from "./scenario-overtaken.tsx";
import style from "./what-if.module.css";

/** The scenario under a name, and those kept of this chain and place: to open, to delete, to lay side by side. */
export function SavedScenarios({ answer, scenario }: { answer: PanoramaAnswer; scenario: Scenario }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useChainAddress();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const chain = answer.chain.id;
  const place = answer.place.id;
  const asked = scenariosAnswer(chain, place);
  const query = useQuery(asked);
  const current = query.data?.scenarios.find(({ id }) => id === address.scenario);
  const [name, setName] = useState("");
  const fresh = useFreshId();
  // As it was when it was opened: what others save meanwhile must not be overwritten unseen.
  const [opened, setOpened] = useState<{ id: string; version: number } | null>(null);
  if (current && opened?.id !== current.id) setOpened(current);
  const renew = () => forgetTables(client, ["scenarios", "scenario_changes"]);

  const save = useMutation({
    mutationFn: ({ id, version, title }: { id: string; version: number; title: string }) =>
      saveScenario(id, { version, name: title, chain, place, ...scenario }, by),
    onSuccess: async (saved) => {
      client.removeQueries({ queryKey: [`/api/scenarios/${saved.id}`] });
      setName("");
      setOpened(saved);
      fresh.renew();
      change({ scenario: saved.id });
      await renew();
    },
    onError: async (error) => {
      fresh.renewWhenTaken(error);
      await renew();
    },
  });
  const overtaken = overtakenBy(save.error);
  const show = (saved: { id: string; version: number }) => {
    setOpened(saved);
    save.reset();
    client.removeQueries({ queryKey: [`/api/scenarios/${saved.id}`] });
    change({ scenario: saved.id, add: undefined, remove: undefined, with: undefined }, true);
  };
  const drop = useMutation({
    // The list follows a moment after what was saved here.
    mutationFn: ({ id, version }: { id: string; version: number; name: string }) =>
      deleteScenario({ id, version: opened?.id === id ? Math.max(opened.version, version) : version }, by),
    onError: renew,
    onSuccess: async ({ change: made }, { id, name }) => {
      tell(t("removed.scenario", { name }), made);
      const left = address.with?.filter((other) => other !== id);
      change({
        ...(address.scenario === id && { scenario: undefined }),
        with: left && left.length > 0 ? left : undefined,
      });
      await renew();
    },
  });
  const compared = address.with ?? [];
  const toggle = (id: string) => {
    const next = compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id];
    change({ with: next.length > 0 ? next : undefined });
  };
  const failed = save.error ?? drop.error;

  return (
    <section className={style.section} aria-label={t("whatIf.saved")}>
      <div className={style.heading}>
        <h2>{t("whatIf.saved")}</h2>
        <ExcelButton
          name={t("whatIf.saved")}
          columns={[
            { title: t("whatIf.name"), value: (saved) => saved.name },
            { title: t("whatIf.changes"), value: ({ add, remove }) => add.length + remove.length },
            { title: t("excel.date"), value: ({ created }) => created, type: "date" },
          ]}
          rows={query.data?.scenarios ?? []}
          note={chainNote(answer, t, language)}
        />
      </div>
      {isEmpty(scenario) ? null : (
        <Form
          className={style.save}
          error={save.error}
          onSubmit={() => {
            const title = name.trim();
            if (title) save.mutate({ id: fresh.id, version: 0, title });
          }}
        >
          <Field label={t("whatIf.name")}>
            {({ id }) => (
              <input
                id={id}
                className={page.field}
                value={name}
                maxLength={ID_MOST}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className={controls.button} disabled={name.trim() === "" || save.isPending}>
            {t("whatIf.save")}
          </button>
          {current ? (
            <button
              type="button"
              className={controls.button}
              disabled={save.isPending}
              onClick={() => opened && save.mutate({ ...opened, title: name.trim() || current.name })}
            >
              {t("whatIf.saveOver", { name: current.name })}
            </button>
          ) : null}
        </Form>
      )}
      {overtaken ? (
        <ScenarioOvertaken
          now={overtaken}
          pending={save.isPending}
          onShow={() => show(overtaken)}
          onSave={() => save.mutate({ ...overtaken, title: save.variables?.title ?? overtaken.name })}
        />
      ) : failed ? (
        <p className={style.wrong} role="alert">
          {failed.message}
        </p>
      ) : null}
      <Answered query={query}>
        {({ scenarios, cursor, total }) =>
          scenarios.length === 0 ? (
            <p className={style.hint}>{t("whatIf.savedNone")}</p>
          ) : (
            <>
              <p className={style.hint}>{t("whatIf.savedHint", { most: COMPARED })}</p>
              <ul className={style.saved}>
                {scenarios.map((saved) => (
                  <li key={saved.id} data-current={saved.id === address.scenario}>
                    <input
                      type="checkbox"
                      checked={compared.includes(saved.id)}
                      disabled={!compared.includes(saved.id) && compared.length >= COMPARED}
                      aria-label={t("whatIf.compareThis", { name: saved.name })}
                      onChange={() => toggle(saved.id)}
                    />
                    <button type="button" className={style.link} onClick={() => show(saved)}>
                      {saved.name}
                    </button>
                    <small>
                      {t("whatIf.changeCount", { count: saved.add.length + saved.remove.length })}
                      {saved.created ? ` · ${saved.created}` : ""}
                    </small>
                    <button
                      type="button"
                      className={style.dropSaved}
                      aria-label={t("whatIf.delete", { name: saved.name })}
                      disabled={drop.isPending}
                      onClick={() => drop.mutate(saved)}
                    >
                      ×
                    </button>
                  </li>
                ))}
              </ul>
              {cursor ? (
                <p className={style.hint}>{t("state.cut", { shown: scenarios.length, total })}</p>
              ) : null}
            </>
          )
        }
      </Answered>
      <FoldedHistory table="places" id={place} kind="scenario" />
    </section>
  );
}
