import { type ThemeConfig, theme } from "antd";
import { calm } from "./calm.ts";
import type { Mode } from "./mode.ts";

const COLOURS = {
  light: {
    primary: "#0B4F8A",
    text: "#1B2733",
    second: "#4A5868",
    surface: "#FFFFFF",
    ground: "#F3F5F8",
    line: "#D5DCE4",
  },
  dark: {
    primary: "#8CC4F5",
    text: "#E6EDF3",
    second: "#AEBBC8",
    surface: "#19212A",
    ground: "#12181F",
    line: "#323E4A",
  },
} as const;

const SHADOWS = {
  light: "0 6px 24px rgb(20 35 55 / 0.16)",
  dark: "0 8px 28px rgb(0 0 0 / 0.55)",
} as const;

/** Ant Design in the colours of theme.css; without motion for readers who want none. */
export function antdTheme(mode: Mode): ThemeConfig {
  const colour = COLOURS[mode];
  return {
    algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colour.primary,
      colorLink: colour.primary,
      colorInfo: colour.primary,
      colorText: colour.text,
      colorTextSecondary: colour.second,
      colorTextDescription: colour.second,
      colorTextPlaceholder: colour.second,
      colorBgContainer: colour.surface,
      colorBgElevated: colour.surface,
      colorBgLayout: colour.ground,
      colorBorder: colour.line,
      colorBorderSecondary: colour.line,
      colorTextLightSolid: mode === "dark" ? "#06223B" : "#FFFFFF",
      borderRadius: 5,
      fontSize: 14,
      fontFamily: "inherit",
      controlHeight: 32,
      boxShadowSecondary: `0 0 0 1px ${colour.line}, ${SHADOWS[mode]}`,
      motion: !calm.matches,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.18s",
    },
    components: {
      Table: { rowSelectedBg: "var(--accent-soft)", rowSelectedHoverBg: "var(--accent-soft)" },
      Slider: {
        trackBg: colour.primary,
        trackHoverBg: colour.primary,
        handleColor: colour.primary,
        handleActiveColor: colour.primary,
        dotActiveBorderColor: colour.primary,
        railBg: colour.line,
        railHoverBg: colour.line,
      },
    },
  };
}
