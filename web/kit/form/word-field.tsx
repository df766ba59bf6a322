import { AutoComplete } from "antd";
import type { Bound } from "./field.tsx";

/** Free text with the words in use to choose from. */
export function WordField({
  value,
  words,
  onChange,
  ...bound
}: { value: string; words: readonly string[]; onChange: (value: string) => void } & Bound) {
  return (
    <AutoComplete
      {...bound}
      allowClear
      value={value}
      showSearch={{ filterOption: (typed, option) => typed === value || `${option?.value}`.includes(typed) }}
      options={words.map((word) => ({ value: word }))}
      onChange={(next: string | undefined) => onChange(next ?? "")}
    />
  );
}
