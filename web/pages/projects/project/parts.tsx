import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { type Part, removePart } from "../../../api/projects.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { useBack } from "../../../kit/opened/use-opened.ts";
import { SourceMark, type Stated } from "../../../kit/statement/source-mark.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { useWrite } from "../changing/write.ts";
import { PartForm } from "./part-form.tsx";
import style from "./project.module.css";

/** The arrivals, tasks or documents of a project: to add, to change, to take away. */
export function Parts<P extends Part>({
  answer,
  part,
  title,
  under,
  none,
  add,
  added,
  nameOf,
  children,
}: {
  answer: ProjectAnswer;
  part: P;
  title: string;
  under?: string | null;
  none: string;
  add: string;
  added: (typed: Record<string, string | null>) => string;
  nameOf: (item: ProjectAnswer[P][number]) => string;
  children: (item: ProjectAnswer[P][number]) => ReactNode;
}) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const remove = useWrite(
    ({ item, version }: { item: string; version: number }, writing) =>
      removePart(answer.project.id, part, item, { ...writing, version }),
    { told: () => t("project.removed") },
  );
  const items = answer[part] as (ProjectAnswer[P][number] & Stated & { id: string })[];
  return (
    <section className={page.sheet} aria-label={title}>
      <h2>
        {title}{" "}
        <span className={page.number}>
          <NumberText of={items.length} />
        </span>
        {under ? <span className={style.sum}>{under}</span> : null}
        <button
          type="button"
          className={`${controls.button} ${style.add}`}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {add}
        </button>
      </h2>
      {adding ? (
        <PartForm answer={answer} part={part} submit={add} told={added} onDone={() => setAdding(false)} />
      ) : null}
      {remove.error ? (
        <p className={style.wrong} role="alert">
          {remove.error.message}
        </p>
      ) : null}
      {items.length === 0 && !adding ? <p className={page.none}>{none}</p> : null}
      <ul className={style.parts}>
        {items.map((item) => (
          <Item
            key={item.id}
            name={nameOf(item)}
            editing={editing === item.id}
            removing={remove.pending}
            onEdit={() => setEditing(item.id)}
            onRemove={() => remove.send({ item: item.id, version: answer.project.version })}
            form={
              <PartForm
                answer={answer}
                part={part}
                item={item}
                submit={t("project.save")}
                told={() => t("project.itemChanged")}
                onDone={() => setEditing(null)}
              />
            }
          >
            {children(item)}
            <span className={style.push} />
            {item.source || item.asOf || item.confidence ? (
              <SourceMark stated={item} sources={answer.sources} />
            ) : null}
          </Item>
        ))}
      </ul>
    </section>
  );
}

/** One of them, or in its place the form that changes it. */
function Item({
  name,
  editing,
  removing,
  form,
  onEdit,
  onRemove,
  children,
}: {
  name: string;
  editing: boolean;
  removing: boolean;
  form: ReactNode;
  onEdit: () => void;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const edit = useBack<HTMLButtonElement>(editing);
  if (editing) return <li>{form}</li>;
  return (
    <li className={style.part}>
      {children}
      <button
        ref={edit}
        type="button"
        className={style.small}
        aria-label={t("project.editItem", { name })}
        onClick={onEdit}
      >
        ✎
      </button>
      <button
        type="button"
        className={style.small}
        aria-label={t("project.remove", { name })}
        disabled={removing}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
