import { useEffect, useRef, useState } from "react";
import { SEARCH_MOST } from "../../../server/model/bounds.ts";
import page from "../theme/page.module.css";

const PAUSE_MS = 250;

/**
 * What is searched for, asked after a pause and never while an input method composes. The text stays as it was typed;
 * it is replaced only where `value` becomes something this field did not ask for.
 */
export function SearchField({
  value,
  label,
  className = "",
  onChange,
}: {
  value: string;
  label: string;
  className?: string | undefined;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [came, setCame] = useState(value);
  const [composing, setComposing] = useState(false);
  if (value !== came) {
    setCame(value);
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const next = typed.trim();
    if (composing || next === sent) return;
    const timer = setTimeout(() => {
      setSent(next);
      latest.current(next);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, sent, composing]);
  return (
    <input
      className={`${page.field} ${className}`}
      type="search"
      maxLength={SEARCH_MOST}
      value={typed}
      aria-label={label}
      placeholder={label}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event) => {
        setComposing(false);
        setTyped(event.currentTarget.value);
      }}
    />
  );
}
