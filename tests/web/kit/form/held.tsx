import { screen } from "@testing-library/react";
import { useState } from "react";
import { type Bound, Field } from "../../../../web/kit/form/field.tsx";
import { AntdRoom } from "../../../../web/kit/theme/antd-room.tsx";

/** An input in its field, holding what is typed. */
export function Held<V>({
  start,
  onValue,
  error,
  hint,
  children,
}: {
  start: V;
  onValue?: (value: V) => void;
  error?: string;
  hint?: string;
  children: (held: Bound & { value: V; onChange: (value: V) => void }) => React.ReactNode;
}) {
  const [value, setValue] = useState(start);
  return (
    <AntdRoom>
      <Field label="栏" error={error} hint={hint}>
        {(bound) =>
          children({
            ...bound,
            value,
            onChange: (next) => {
              setValue(next);
              onValue?.(next);
            },
          })
        }
      </Field>
    </AntdRoom>
  );
}
export const input = () => screen.getByLabelText<HTMLInputElement>("栏");
