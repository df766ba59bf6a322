import { type KeyboardEvent, useState } from "react";
import { isComposing } from "../composing.ts";

/**
 * What stands in an input while the value is what it was understood as: the text itself while it is typed, the value
 * once the field is left.
 * @param read what the text is understood as; the text itself where it is not
 */
export function useTyped(value: string, read: (typed: string) => string) {
  const [typed, setTyped] = useState(value);
  const [left, setLeft] = useState(true);
  const [within, setWithin] = useState(false);
  // Somebody else set the value: then what was typed says nothing any more.
  const text = read(typed) === value ? typed : value;
  const settle = () => {
    setTyped(read(text));
    setLeft(true);
  };
  return {
    text,
    /** Nobody is typing any more, so that a fault may be told. */
    left,
    /** Somebody types in it; only then, for what the focus alone changes would lose what is selected. */
    within,
    /** @returns the value */
    type: (next: string): string => {
      setTyped(next);
      setLeft(false);
      setWithin(true);
      return read(next);
    },
    watched: {
      onBlur: () => {
        settle();
        setWithin(false);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Enter" && !isComposing(event)) settle();
      },
    },
  };
}
