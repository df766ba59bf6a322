import { Button, Calendar, Input, Popover, Space } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { today } from "../../../server/model/dates.ts";
import { type Exactness, readDate } from "../../../server/model/typed-date.ts";
import { typedFaultText } from "../../../server/words/typed-fault.ts";
import "dayjs/locale/zh-cn";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";
import { useOwnFault } from "./own-fault.ts";
import { useTyped } from "./typed.ts";

const PLACEHOLDERS = { year: "YYYY-MM-DD", month: "YYYY-MM", day: "YYYY-MM-DD" } as const;

/**
 * A date as exact as it is known, typed as people write it or chosen. The value is the date that was understood; what
 * is not understood stays as it was typed, so that the server refuses it too.
 */
export function DateField({
  value,
  exact = "year",
  onChange,
  placeholder = PLACEHOLDERS[exact],
  ...bound
}: {
  value: string;
  /** How exact it has to be; a month is never more. */
  exact?: Exactness;
  onChange: (value: string) => void;
  placeholder?: string;
} & Partial<Bound>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  /** Another month that is looked at. */
  const [panel, setPanel] = useState<Dayjs | null>(null);
  const understood = (typed: string) => readDate(typed, today(), exact);
  const { text, left, type, watched } = useTyped(value, (typed) => {
    const found = understood(typed);
    return found && "date" in found ? found.date : typed.trim();
  });
  const found = understood(text);
  const fault = left && found && "fault" in found ? typedFaultText(found.fault, language) : null;
  const { told } = useOwnFault(fault);
  const shown = found && "date" in found ? dayjs(found.date.padEnd(10, "-01")) : dayjs();
  const now = exact === "month" ? today().slice(0, 7) : today();
  return (
    <div>
      <Space.Compact block>
        <Input
          {...bound}
          {...(fault !== null && { status: "error" })}
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => onChange(type(event.target.value))}
          {...watched}
        />
        <Button onClick={() => onChange(type(now))}>
          {t(exact === "month" ? "form.thisMonth" : "project.today")}
        </Button>
        <Popover
          open={open}
          onOpenChange={(next) => {
            setPanel(null);
            setOpen(next);
          }}
          trigger="click"
          placement="bottomRight"
          content={
            <div className={style.calendar}>
              <Calendar
                fullscreen={false}
                mode={exact === "month" ? "year" : "month"}
                value={panel ?? shown}
                onSelect={(day, { source }) => {
                  if (source !== (exact === "month" ? "month" : "date")) {
                    setPanel(day);
                    return;
                  }
                  setPanel(null);
                  onChange(type(day.format(exact === "month" ? "YYYY-MM" : "YYYY-MM-DD")));
                  setOpen(false);
                }}
              />
            </div>
          }
        >
          <Button
            aria-label={t("project.calendar")}
            aria-haspopup="dialog"
            aria-expanded={open}
            icon={<CalendarIcon />}
          />
        </Popover>
      </Space.Compact>
      {fault !== null && !told ? (
        <p className={style.wrong} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

function CalendarIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2v3M10.5 2v3" strokeWidth="1.3" />
    </svg>
  );
}
