import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";

/** A month to type or to choose; the page goes by what is in the address. */
export function MonthField({
  id,
  value,
  clearable = true,
  onChange,
}: {
  id: string;
  value: string | undefined;
  clearable?: boolean;
  onChange: (month: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const month = value === undefined ? null : dayjs(`${value.slice(0, 7)}-01`.slice(0, 10));
  return (
    <AntdRoom>
      <DatePicker
        id={id}
        picker="month"
        format="YYYY-MM"
        allowClear={clearable}
        placeholder={t("figures.anyMonth")}
        value={month?.isValid() ? month : null}
        onChange={(chosen) => onChange(chosen?.format("YYYY-MM"))}
      />
    </AntdRoom>
  );
}
