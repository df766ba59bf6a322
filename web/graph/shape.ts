import { PICTURE_FONT } from "./classes.ts";

interface Paint {
  fill?: string | undefined;
  line?: string | undefined;
  lineWidth?: number;
  dash?: readonly number[];
  opacity?: number;
  lineOpacity?: number;
}

/** What cards and icons are made of: drawn on a canvas and written as SVG from one description. */
export type Shape =
  | ({ kind: "rect"; x: number; y: number; width: number; height: number; radius: number } & Paint)
  /** `d` is path data, moved by x and y. A plain one is drawn at any zoom, others are details. */
  | ({ kind: "path"; d: string; x: number; y: number; plain?: boolean } & Paint)
  | {
      kind: "text";
      x: number;
      /** Base line. */
      y: number;
      text: string;
      size: number;
      weight: number;
      fill: string;
      anchor?: "start" | "middle" | "end";
      opacity?: number;
      /** Turned to run upwards. */
      upwards?: boolean;
    };

export function escapeXml(text: string): string {
  return [...text]
    .filter(
      (letter) => !/[\p{Surrogate}\ufffe\uffff]/u.test(letter) && (letter >= " " || /[\t\n]/.test(letter)),
    )
    .join("")
    .replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** SVG markup; the type face is set by what is around it. */
export function shapesToSvg(shapes: readonly Shape[]): string {
  return shapes.map(toSvg).join("");
}

function toSvg(shape: Shape): string {
  if (shape.kind === "text") {
    const { x, y, text, size, weight, fill, anchor = "start", opacity, upwards } = shape;
    const at = upwards
      ? `transform="translate(${round(x)} ${round(y)}) rotate(-90)"`
      : `x="${round(x)}" y="${round(y)}"`;
    const end = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
    const faint = opacity === undefined ? "" : ` fill-opacity="${opacity}"`;
    return `<text ${at} font-size="${size}" font-weight="${weight}" fill="${fill}"${end}${faint}>${escapeXml(text)}</text>`;
  }
  const paint = paintAttributes(shape);
  if (shape.kind === "rect") {
    const { x, y, width, height, radius } = shape;
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"${paint}/>`;
  }
  const { x, y, d } = shape;
  const moved = x !== 0 || y !== 0 ? ` transform="translate(${round(x)} ${round(y)})"` : "";
  return `<path${moved} d="${d}"${paint}/>`;
}

function paintAttributes({ fill, line, lineWidth, dash = [], opacity, lineOpacity }: Paint): string {
  const dashed = dash.length > 0;
  const cap = dashed ? ` stroke-dasharray="${dash.join(" ")}"` : ' stroke-linecap="round"';
  return [
    ` fill="${fill ?? "none"}"`,
    opacity === undefined ? "" : ` fill-opacity="${opacity}"`,
    line ? ` stroke="${line}" stroke-width="${lineWidth ?? 1}" stroke-linejoin="round"${cap}` : "",
    line && lineOpacity !== undefined ? ` stroke-opacity="${lineOpacity}"` : "",
  ].join("");
}

/** A path's data read once, for as long as the shape is drawn. */
const paths = new WeakMap<Shape, Path2D>();

/** From this zoom down cards are drawn without icons. */
const ICONS_FROM = 0.3;

/** Draws shapes at the origin of the context; what could not be made out at this zoom is left out. */
export function paintShapes(context: CanvasRenderingContext2D, shapes: readonly Shape[], zoom: number) {
  for (const shape of shapes) {
    if (shape.kind === "text") {
      paintText(context, shape);
      continue;
    }
    if (shape.kind === "rect") {
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
      paintPath(context, shape);
      continue;
    }
    if (zoom < ICONS_FROM && !shape.plain) continue;
    let path = paths.get(shape);
    if (!path) {
      path = new Path2D(shape.d);
      paths.set(shape, path);
    }
    context.translate(shape.x, shape.y);
    paintPath(context, shape, path);
    context.translate(-shape.x, -shape.y);
  }
}

function paintPath(context: CanvasRenderingContext2D, paint: Paint, path?: Path2D) {
  const { fill, line, lineWidth = 1, dash = [], opacity, lineOpacity } = paint;
  const faint = context.globalAlpha;
  if (fill) {
    if (opacity !== undefined) context.globalAlpha = faint * opacity;
    context.fillStyle = fill;
    if (path) context.fill(path);
    else context.fill();
    context.globalAlpha = faint;
  }
  if (!line) return;
  if (lineOpacity !== undefined) context.globalAlpha = faint * lineOpacity;
  context.strokeStyle = line;
  context.lineWidth = lineWidth;
  context.lineCap = dash.length > 0 ? "butt" : "round";
  context.lineJoin = "round";
  context.setLineDash(dash as number[]);
  if (path) context.stroke(path);
  else context.stroke();
  context.globalAlpha = faint;
}

function paintText(context: CanvasRenderingContext2D, shape: Extract<Shape, { kind: "text" }>) {
  const { text, size, weight, fill, anchor = "start", opacity, upwards, x, y } = shape;
  const faint = context.globalAlpha;
  if (opacity !== undefined) context.globalAlpha = faint * opacity;
  context.font = `${weight} ${size}px ${PICTURE_FONT}`;
  context.fillStyle = fill;
  context.textAlign = anchor === "middle" ? "center" : anchor;
  context.textBaseline = "alphabetic";
  if (upwards) {
    context.save();
    context.translate(x, y);
    context.rotate(-Math.PI / 2);
    context.fillText(text, 0, 0);
    context.restore();
  } else context.fillText(text, x, y);
  context.globalAlpha = faint;
}

/** Two digits behind the point: what SVG says of a place. */
export const round = (value: number) => Math.round(value * 100) / 100;
