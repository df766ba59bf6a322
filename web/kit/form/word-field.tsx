import { AutoComplete } from "antd";
import { useRef, useState } from "react";
import type { Bound } from "./field.tsx";

/** Free text with the words in use to choose from: Enter leaves what was typed, a word is taken by the arrows first. */
export function WordField({
  value,
  words,
  onChange,
  ...bound
}: { value: string; words: readonly string[]; onChange: (value: string) => void } & Bound) {
  const [open, setOpen] = useState(false);
  const walked = useRef(false);
  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") walked.current = true;
        if (event.key !== "Enter" || walked.current) return;
        // Ant Design has the first word that begins so at hand.
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <AutoComplete
        {...bound}
        allowClear
        style={{ width: "100%" }}
        open={open}
        onOpenChange={setOpen}
        value={value}
        showSearch={{
          filterOption: (typed, option) => typed === value || `${option?.value}`.includes(typed),
        }}
        options={words.map((word) => ({ value: word }))}
        onChange={(next: string | undefined) => {
          walked.current = false;
          onChange(next ?? "");
        }}
      />
    </div>
  );
}
