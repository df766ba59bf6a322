import { Button, Select } from "antd";
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { foldName } from "../../../server/model/text.ts";
import { isComposing } from "../composing.ts";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";
import { useOwnFault } from "./own-fault.ts";

export interface Choice {
  value: string;
  label: string;
  /** What it is called where the label says more. */
  name?: string;
  /** Where it is, or what tells it from others of its name. */
  where?: string | null;
  /** Under which heading it is listed. */
  group?: string;
}

/** Of the line that adds what was typed; no thing has such an id. */
const ADD = "\u0000add";

export interface FoundProps extends Partial<Bound> {
  /** Where no label belongs to it. */
  "aria-label"?: string | undefined;
  /** Several can be chosen, at most so many. */
  several?: boolean;
  most?: number;
  chosen: readonly Choice[];
  /** What fits what was typed, the best first. */
  found: readonly Choice[];
  typed: string;
  /** What was found is of what is typed now. */
  settled: boolean;
  placeholder: string;
  /** Where nothing was found. */
  none: string;
  /** What is typed and fits nothing can be added. */
  adding?: { text: (typed: string) => string; ask: (typed: string) => string; add: (typed: string) => void };
  /** What else went wrong. */
  fault?: string | null;
  onTyped: (typed: string) => void;
  onChoose: (values: string[]) => void;
}

/**
 * Things found by what is typed, on Ant Design's select: Enter takes the first match, also one that is still to come,
 * and never takes a chosen one away; while an input method composes nothing is chosen; what was typed and not chosen
 * stays and is told.
 */
export function FoundSelect({
  several = false,
  most,
  chosen,
  found,
  typed,
  settled,
  placeholder,
  none,
  adding,
  fault = null,
  onTyped,
  onChoose,
  ...bound
}: FoundProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const [hasty, setHasty] = useState(false);
  const walked = useRef(false);
  const text = typed.trim();
  const full = several && most !== undefined && chosen.length >= most;
  // While somebody looks for another one, the chosen ones are no matches.
  const offered =
    several || text !== "" ? found.filter(({ value }) => !chosen.some((one) => one.value === value)) : found;
  const called = (one: Choice) => foldName(one.name ?? one.label) === foldName(text);
  const known = [...found, ...chosen].some(called);
  const addable = adding && text !== "" && settled && !known;

  const choose = (value: string) => {
    if (value === ADD) adding?.add(text);
    else if (!full) {
      onTyped("");
      if (!several) onChoose([value]);
      else if (!chosen.some((one) => one.value === value))
        onChoose([...chosen.map((one) => one.value), value]);
    }
    // One too many stays as it was typed and is told.
    setLeft(full);
    if (!several) setOpen(false);
  };
  const takeFirst = () => {
    const first = offered[0];
    if (first) choose(first.value);
    else if (addable) choose(ADD);
    // It is chosen already.
    else if (chosen.some(called)) onTyped("");
  };
  useEffect(() => {
    if (!settled || text === "") return;
    if (hasty) {
      setHasty(false);
      takeFirst();
    } else if (left) {
      const exact = offered.filter(called);
      if (exact.length === 1) choose(exact[0]!.value);
      else if (chosen.some(called)) onTyped("");
    }
  });

  const unchosen =
    left && text !== ""
      ? full
        ? t("form.full", { count: most })
        : settled
          ? (adding?.ask(text) ?? t("form.notChosen", { typed: text }))
          : t("form.matches")
      : null;
  const told = fault ?? unchosen;
  const { told: toldByField } = useOwnFault(told);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isQuery(event.target)) return;
    if (isComposing(event)) {
      event.stopPropagation();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") walked.current = true;
    // Leaving a field chooses nothing.
    if (event.key === "Tab") {
      event.stopPropagation();
      setOpen(false);
      return;
    }
    if (event.key !== "Enter" || text === "" || (walked.current && settled && open)) return;
    event.preventDefault();
    event.stopPropagation();
    if (settled) takeFirst();
    else setHasty(true);
  };

  const options = grouped(offered, addable ? { value: ADD, label: adding.text(text) } : null);
  const valued = ({ value, label }: Choice) => ({ value, label });
  const shared = {
    ...bound,
    className: style.filling,
    // Its types leave out the name of the cross.
    allowClear: { label: t("form.clear") } as object,
    open,
    onOpenChange: setOpen,
    showSearch: { filterOption: false as const, searchValue: typed, autoClearSearchValue: false },
    placeholder,
    options,
    notFoundContent: settled ? none : t("state.loading"),
    optionRender: ({ data }: { data: unknown }) => <Line {...(data as Choice)} />,
    onClear: () => onTyped(""),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys before the select within
    <div
      onKeyDownCapture={onKeyDown}
      onChange={(event: ChangeEvent<HTMLElement>) => {
        if (!isQuery(event.target)) return;
        walked.current = false;
        setLeft(false);
        setHasty(false);
        onTyped(event.target.value);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
      }}
    >
      {several ? (
        <Select
          {...shared}
          mode="multiple"
          labelInValue
          {...(most !== undefined && { maxCount: most })}
          value={chosen.map(valued)}
          onChange={(next: { value: string }[]) => {
            const values = next.map(({ value }) => value);
            const added = values.find((value) => !chosen.some((one) => one.value === value));
            if (added !== undefined) choose(added);
            else onChoose(values);
          }}
        />
      ) : (
        <Select
          {...shared}
          labelInValue
          value={text === "" && chosen[0] ? valued(chosen[0]) : null}
          onChange={(next: { value: string } | undefined | null) =>
            next ? choose(next.value) : onChoose([])
          }
        />
      )}
      {told !== null && !toldByField ? (
        <p className={style.wrong} role="alert">
          {told}
        </p>
      ) : null}
      {unchosen !== null && addable ? (
        <Button size="small" className={style.adding} onClick={() => adding.add(text)}>
          {adding.text(text)}
        </Button>
      ) : null}
    </div>
  );
}

/** The input of the select, and none of what stands beside it. */
const isQuery = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.getAttribute("role") === "combobox";

function grouped(found: readonly Choice[], more: Choice | null) {
  const groups = [...new Set(found.map(({ group }) => group))];
  const listed = groups.flatMap((group): object[] => {
    const options = found.filter((one) => one.group === group);
    return group === undefined ? options : [{ label: group, title: group, options }];
  });
  return more ? [...listed, more] : listed;
}

function Line({ label, where = null }: Choice) {
  return (
    <span className={style.option}>
      <span>{label}</span>
      {where ? <span>{where}</span> : null}
    </span>
  );
}
