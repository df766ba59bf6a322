import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { foldName } from "../../../server/model/text.ts";
import { isComposing } from "../composing.ts";
import { AntdRoom } from "../theme/antd-room.tsx";
import type { Bound } from "./field.tsx";

/** From so many on they are looked through by typing. */
const SEARCHED_FROM = 12;

/** One of a few: the select of every page but the first screen, on Ant Design's. */
export function OneSelect<V extends string | number>({
  value,
  choices,
  any,
  clearable = false,
  small = false,
  onChange,
  ...bound
}: {
  value: V | undefined;
  choices: readonly { value: V; text: string }[];
  /** What stands for none of them, as the first to choose. */
  any?: string;
  /** None is chosen by a cross, and `any` stands in the empty field. */
  clearable?: boolean;
  small?: boolean;
  disabled?: boolean;
  className?: string | undefined;
  "aria-label"?: string | undefined;
  "aria-labelledby"?: string | undefined;
  onChange: (value: V | undefined) => void;
} & Partial<Bound>) {
  const { t } = useTranslation();
  const none = any !== undefined && !clearable ? [{ value: "", label: any }] : [];
  const options = [...none, ...choices.map(({ value, text }) => ({ value, label: text }))];
  return (
    <AntdRoom>
      <Select<string | number>
        {...bound}
        size={small ? "small" : "middle"}
        popupMatchSelectWidth={false}
        // Its types leave out the name of the cross.
        allowClear={clearable && ({ label: t("form.clear") } as object)}
        placeholder={any}
        showSearch={
          choices.length >= SEARCHED_FROM && {
            filterOption: (typed, option) => foldName(`${option?.label}`).includes(foldName(typed)),
          }
        }
        value={value ?? (none.length > 0 ? "" : null)}
        options={options}
        onInputKeyDown={(event) => {
          if (isComposing(event)) event.stopPropagation();
        }}
        onChange={(next) => onChange(choices.find((one) => one.value === next)?.value)}
      />
    </AntdRoom>
  );
}
