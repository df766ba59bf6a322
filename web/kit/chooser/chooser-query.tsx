import chooser from "./chooser.module.css";
import { takeFocus, type useListbox } from "./listbox.ts";

/** The field above a list to choose from: what is typed narrows the list, the arrow keys go through it. */
export function ChooserQuery({
  label,
  typed,
  onTyped,
  listbox,
}: {
  label: string;
  typed: string;
  onTyped: (typed: string) => void;
  listbox: ReturnType<typeof useListbox>;
}) {
  return (
    <input
      className={chooser.query}
      type="search"
      role="combobox"
      aria-expanded="true"
      aria-autocomplete="list"
      aria-label={label}
      placeholder={label}
      value={typed}
      ref={takeFocus}
      onChange={(event) => {
        onTyped(event.target.value);
        listbox.first();
      }}
      {...listbox.focusProps}
    />
  );
}
