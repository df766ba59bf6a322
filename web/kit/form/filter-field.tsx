import { type ReactNode, useId } from "react";
import style from "./filter-field.module.css";

/** A field that narrows a list, outside of any form: its label above it. */
export function FilterField({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string | undefined;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={`${style.filter} ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
