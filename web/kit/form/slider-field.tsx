import { InputNumber, Slider } from "antd";
import { useRef } from "react";
import { AntdRoom } from "../theme/antd-room.tsx";
import style from "./slider-field.module.css";

/**
 * A number moved along a line or typed beside it; the arrow keys go step by step, Home and End to the ends.
 * @param shown what stands beside it instead of the number, where one number does not say it
 */
export function SliderField({
  label,
  named,
  title,
  value,
  shown,
  said,
  least = 0,
  most,
  step = 1,
  onMove,
  onSet,
}: {
  label: string;
  /** The label as it stands before the line; none for a slider that says what it is by what stands around it. */
  named?: React.ReactNode;
  title?: string;
  value: number;
  shown?: string | undefined;
  /** What is read out as the value, where it stands elsewhere on the page. */
  said?: string;
  least?: number;
  most: number;
  step?: number;
  /** While it is moved. */
  onMove: (value: number) => void;
  /** When it is let go. */
  onSet?: (value: number) => void;
}) {
  // What is typed is let go when the field is left, or Enter pressed.
  const typed = useRef<number | null>(null);
  const letGo = () => {
    if (typed.current !== null) onSet?.(typed.current);
    typed.current = null;
  };
  return (
    <AntdRoom>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears that the input within is left */}
      <div
        className={style.slider}
        data-named={named !== undefined}
        data-shown={shown !== undefined}
        onBlur={letGo}
      >
        {named === undefined ? null : <span title={title}>{named}</span>}
        <Slider
          min={least}
          max={most}
          step={step}
          value={value}
          tooltip={{ open: false }}
          ariaLabelForHandle={label}
          {...((said ?? shown) !== undefined && {
            ariaValueTextFormatterForHandle: () => said ?? shown ?? "",
          })}
          onChange={onMove}
          onChangeComplete={(to) => onSet?.(to)}
        />
        {said !== undefined ? null : shown === undefined ? (
          <InputNumber
            aria-label={label}
            size="small"
            controls={false}
            min={least}
            max={most}
            step={step}
            value={value}
            changeOnBlur
            onChange={(to) => {
              if (to === null || to === value) return;
              typed.current = to;
              onMove(to);
            }}
            onStep={letGo}
            onPressEnter={letGo}
          />
        ) : (
          <output>{shown}</output>
        )}
      </div>
    </AntdRoom>
  );
}
