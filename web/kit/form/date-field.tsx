import { Button, Calendar, Input, Popover } from "antd";
import dayjs from "dayjs";
import { today } from "../../../server/model/dates.ts";
import "dayjs/locale/zh-cn";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";

/** A date as exact as it is known: a year, a month or a day, typed or chosen. */
export function DateField({
  value,
  onChange,
  ...bound
}: { value: string; onChange: (value: string) => void } & Bound) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const shown = dayjs(value.length === 10 && dayjs(value).isValid() ? value : undefined);
  return (
    <div className={style.dated}>
      <Input
        {...bound}
        value={value}
        maxLength={10}
        placeholder="YYYY-MM-DD"
        onChange={(event) => onChange(event.target.value.trim())}
      />
      <Button onClick={() => onChange(today())}>{t("project.today")}</Button>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        content={
          <div style={{ width: 270 }}>
            <Calendar
              fullscreen={false}
              value={shown}
              onSelect={(day, { source }) => {
                if (source !== "date") return;
                onChange(day.format("YYYY-MM-DD"));
                setOpen(false);
              }}
            />
          </div>
        }
      >
        <Button aria-label={t("project.calendar")} aria-expanded={open}>
          <svg
            width="14"
            height="14"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path d="M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2v3M10.5 2v3" strokeWidth="1.3" />
          </svg>
        </Button>
      </Popover>
    </div>
  );
}
