import { useState } from "react";
import { readDate } from "../../../server/model/typed-date.ts";
import { AntdRoom } from "../theme/antd-room.tsx";
import { DateField } from "./date-field.tsx";

const LENGTH = { month: 7, day: 10 } as const;

/** A day or a month that narrows a list; what is not understood yet stays in the field and out of the address. */
export function DateFilter({
  id,
  exact,
  value = "",
  placeholder,
  clearable = true,
  onChange,
}: {
  id: string;
  exact: "month" | "day";
  value: string | undefined;
  placeholder?: string;
  clearable?: boolean;
  onChange: (date: string | undefined) => void;
}) {
  const given = value.slice(0, LENGTH[exact]);
  const [typed, setTyped] = useState<string | null>(null);
  const [came, setCame] = useState(given);
  if (given !== came) {
    setCame(given);
    setTyped(null);
  }
  return (
    <AntdRoom>
      <DateField
        id={id}
        exact={exact}
        {...(placeholder !== undefined && { placeholder })}
        value={typed ?? given}
        onChange={(next) => {
          const settled = next === "" ? clearable : isDate(next, exact);
          setTyped(settled ? null : next);
          if (settled && next !== given) onChange(next || undefined);
        }}
      />
    </AntdRoom>
  );
}

function isDate(text: string, exact: "month" | "day"): boolean {
  const read = readDate(text, text, exact);
  return read !== null && "date" in read && read.date === text;
}
