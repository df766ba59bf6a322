import { LineChart as Line } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useMode } from "../../../kit/theme/mode-context.ts";
import style from "./scorecard.module.css";
import type { Day } from "./series.ts";

use([Line, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Drawn {
  name: string;
  /** A CSS variable of the theme. */
  colour: string;
  /** Lines stay apart without colour. */
  symbol: "circle" | "rect" | "triangle" | "diamond";
  line: "solid" | "dashed" | "dotted";
  values: (number | null)[];
}

/** Figures by day as lines: shares above, counts below. */
export function LineChart({
  days,
  share,
  counts,
  label,
}: {
  days: readonly Day[];
  share: Drawn;
  counts: Drawn[];
  label: string;
}) {
  const mode = useMode();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode decides what the CSS variables say
  useEffect(() => {
    const element = box.current!;
    const css = getComputedStyle(document.documentElement);
    const colour = (name: string) => css.getPropertyValue(name).trim();
    const text = { color: colour("--ink-2"), fontSize: 12 };
    const chart = init(element, null, { renderer: "svg" });
    const axis = (gridIndex: number) => ({
      type: "category" as const,
      gridIndex,
      data: days.map(({ on }) => on),
      axisLabel: gridIndex === 0 ? { show: false } : text,
      axisLine: { lineStyle: { color: colour("--line-strong") } },
      axisTick: { show: false },
    });
    const value = (gridIndex: number) => ({
      type: "value" as const,
      gridIndex,
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { ...text, formatter: gridIndex === 0 ? "{value}%" : "{value}" },
      splitLine: { lineStyle: { color: colour("--line") } },
      ...(gridIndex === 0 && { min: 0, max: 100, interval: 50 }),
    });
    const drawn = (of: Drawn, index: number) => ({
      type: "line" as const,
      name: of.name,
      xAxisIndex: index,
      yAxisIndex: index,
      data: of.values,
      symbol: of.symbol,
      symbolSize: days.length > 60 ? 0 : 8,
      showSymbol: true,
      lineStyle: { width: 2, type: of.line, color: colour(of.colour) },
      itemStyle: { color: colour(of.colour) },
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit" },
      legend: { top: 0, left: 0, itemGap: 18, itemWidth: 26, textStyle: text },
      tooltip: {
        trigger: "axis",
        backgroundColor: colour("--surface"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--ink"), fontSize: 12 },
      },
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      grid: [
        { left: 44, right: 16, top: 36, height: 84 },
        { left: 44, right: 16, top: 142, bottom: 26 },
      ],
      xAxis: [axis(0), axis(1)],
      yAxis: [value(0), value(1)],
      series: [drawn(share, 0), ...counts.map((of) => drawn(of, 1))],
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [days, share, counts, mode]);
  return <div ref={box} className={style.chart} role="img" aria-label={label} />;
}
