import { BarChart as Bars, LineChart as Lines } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useMode } from "../../../kit/theme/mode-context.ts";
import style from "./figures.module.css";

use([Bars, Lines, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Series {
  name: string;
  /** A CSS variable of the theme. */
  colour: string;
  /** Bars on the left axis, a line on the right one. */
  kind: "bar" | "line";
  values: number[];
  tell: (value: number) => string;
}

/** Bars that open what is behind them; `across` puts the names on the left. */
export function BarChart({
  names,
  series,
  label,
  across = false,
  onPick,
}: {
  names: readonly string[];
  series: readonly Series[];
  label: string;
  across?: boolean;
  onPick: (index: number) => void;
}) {
  const mode = useMode();
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode decides what the CSS variables say
  useEffect(() => {
    const element = box.current!;
    const css = getComputedStyle(document.documentElement);
    const colour = (name: string) => css.getPropertyValue(name).trim();
    const text = { color: colour("--ink-2"), fontSize: 12 };
    const chart = init(element, null, { renderer: "svg" });
    const category = {
      type: "category" as const,
      data: [...names],
      inverse: across,
      axisLabel: across ? { ...text, width: 132, overflow: "truncate" as const } : text,
      axisLine: { lineStyle: { color: colour("--line-strong") } },
      axisTick: { show: false },
    };
    // What the longest label of an axis needs.
    const room = (at: number) => {
      const { values, tell } = series[at]!;
      return 20 + 7 * Math.max(4, ...values.map((one) => tell(one).length));
    };
    const value = (right: boolean) => ({
      type: "value" as const,
      splitNumber: 3,
      axisLabel: { ...text, formatter: (at: number) => series[right ? 1 : 0]?.tell(at) ?? String(at) },
      splitLine: { show: !right, lineStyle: { color: colour("--line") } },
      ...(series[right ? 1 : 0]?.values.every(Number.isInteger) && { minInterval: 1 }),
    });
    const values = series.some(({ kind }) => kind === "line") ? [value(false), value(true)] : [value(false)];
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit" },
      ...(series.length > 1 && { legend: { top: 0, left: 0, itemGap: 18, textStyle: text } }),
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "shadow" },
        backgroundColor: colour("--surface"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--ink"), fontSize: 12 },
      },
      grid: across
        ? { left: 150, right: 44, top: 8, bottom: 24 }
        : { left: room(0), right: values.length > 1 ? room(1) : 16, top: 36, bottom: 24 },
      xAxis: across ? values : category,
      yAxis: across ? category : values,
      series: series.map(({ name, kind, values: data, colour: of, tell }, index) => ({
        name,
        data,
        type: kind,
        cursor: "pointer",
        ...(kind === "line" ? { yAxisIndex: index, symbolSize: 6 } : { barMaxWidth: 26 }),
        itemStyle: { color: colour(of) },
        lineStyle: { width: 2, color: colour(of) },
        tooltip: { valueFormatter: (shown: unknown) => tell(Number(shown)) },
        ...(across && {
          label: {
            show: true,
            position: "right",
            ...text,
            formatter: ({ value: shown }: { value: number }) => tell(shown),
          },
        }),
      })),
    });
    // Anywhere above a name picks it: a short bar is hard to hit.
    chart.getZr().on("click", ({ offsetX, offsetY }) => {
      if (!chart.containPixel("grid", [offsetX, offsetY])) return;
      const [x, y] = chart.convertFromPixel("grid", [offsetX, offsetY]);
      const index = across ? y : x;
      if (index !== undefined && names[index] !== undefined) pick.current(index);
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [names, series, across, mode]);
  const height = across ? Math.min(520, 40 + names.length * 34) : 260;
  return <div ref={box} className={style.chart} style={{ height }} role="img" aria-label={label} />;
}
