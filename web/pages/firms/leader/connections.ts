export interface Box {
  left: number;
  right: number;
  top: number;
  height: number;
}

/** How sure the thing a line stands for is: stated by a source, the firm's own, possible, or lacking. */
export type Tone = "stated" | "assumed" | "own" | "could" | "lacking";

export interface Connection {
  key: string;
  from: string;
  to: string;
  tone: Tone;
}

/** An S-curve from the right edge of one box to the left edge of the other, both in the middle of their height. */
export function curve(from: Box, to: Box): string {
  const start = { x: from.right, y: from.top + from.height / 2 };
  const end = { x: to.left, y: to.top + to.height / 2 };
  const bend = Math.max(14, (end.x - start.x) / 2);
  const at = (value: number) => Math.round(value * 10) / 10;
  return `M${at(start.x)} ${at(start.y)}C${at(start.x + bend)} ${at(start.y)} ${at(end.x - bend)} ${at(end.y)} ${at(end.x)} ${at(end.y)}`;
}
