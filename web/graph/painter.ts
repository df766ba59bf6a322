import type { Core } from "cytoscape";
import { GROUND, type Theme } from "./classes.ts";
import type { Painted } from "./scene.ts";
import { paintShapes } from "./shape.ts";
import { leastType } from "./type-size.ts";

interface View {
  zoom: number;
  /** Where the picture's upper left corner stands, px. */
  x: number;
  y: number;
}

/** With no more in sight than this, all is painted anew for every frame. */
const FEW = 150;
/** With more, what is painted is moved and scaled along, and painted anew at this interval, ms. */
const PAUSE = 180;
/** Then a margin around the view is painted too, px, so that moving shows no blank edge. */
const MARGIN = 160;

/**
 * Paints all that carries text on a sheet of its own above the canvas, in step with it: sharp at every zoom, in type
 * that can be read there, and there at once, where a picture per card would each have to be decoded.
 */
export function createPainter(container: HTMLElement, cy: Core) {
  const sheet = document.createElement("canvas");
  sheet.style.cssText = "position:absolute;top:0;left:0;pointer-events:none;transform-origin:0 0";
  sheet.setAttribute("aria-hidden", "true");
  sheet.style.zIndex = "1";
  container.append(sheet);
  const context = sheet.getContext("2d");
  let painted: readonly Painted[] = [];
  let theme: Theme = "light";
  let last = "";
  let asked = 0;

  let drawn: View = { zoom: 1, x: 0, y: 0 };
  let many = false;
  let ended = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const paint = () => {
    const view = { zoom: cy.zoom(), ...cy.pan() };
    const size = { width: cy.width(), height: cy.height(), ratio: window.devicePixelRatio || 1 };
    const now = [...Object.values(view), ...Object.values(size)].join();
    if (!context || now === last) return;
    clearTimeout(settling);
    if (last !== "" && many && performance.now() - ended < PAUSE) {
      shift(sheet, drawn, view);
      settling = setTimeout(paint, PAUSE);
      return;
    }
    last = now;
    const margin = many ? MARGIN : 0;
    many = paintAll(context, painted, view, size, margin, theme) > FEW;
    drawn = { zoom: view.zoom, x: view.x + margin, y: view.y + margin };
    shift(sheet, drawn, view);
    ended = performance.now();
  };
  cy.on("render", paint);

  return {
    show(next: readonly Painted[], shownTheme: Theme) {
      painted = next;
      theme = shownTheme;
      last = "";
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(paint);
    },
    stop() {
      cancelAnimationFrame(asked);
      clearTimeout(settling);
    },
  };
}

/**
 * Moves and scales what is painted to where it belongs now.
 * @param drawn the view in the sheet's own coordinates
 */
function shift(sheet: HTMLElement, drawn: View, { zoom, x, y }: View) {
  const scale = zoom / drawn.zoom;
  sheet.style.transform = `translate(${x - drawn.x * scale}px, ${y - drawn.y * scale}px) scale(${scale})`;
}

/** Paints what is in sight and says how many things that were. */
function paintAll(
  context: CanvasRenderingContext2D,
  painted: readonly Painted[],
  { zoom, x: left, y: top }: View,
  size: { width: number; height: number; ratio: number },
  margin: number,
  theme: Theme,
): number {
  const { canvas } = context;
  const { ratio } = size;
  const width = size.width + 2 * margin;
  const height = size.height + 2 * margin;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const least = leastType(zoom);
  let count = 0;
  for (const card of painted) {
    const x = card.x * zoom + left + margin;
    const y = card.y * zoom + top + margin;
    if (x > width || y > height || x + card.width * zoom < 0 || y + card.height * zoom < 0) continue;
    count += 1;
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    context.globalAlpha = card.opacity;
    paintShapes(context, card.shapes(least), zoom);
    if (card.ring) ring(context, card, theme);
  }
  context.globalAlpha = 1;
  return count;
}

function ring(context: CanvasRenderingContext2D, { width, height, ring: kind }: Painted, theme: Theme) {
  const away = kind === "cursor" ? 4.5 : 2.5;
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.lineWidth = kind === "cursor" ? 2.5 : 3;
  context.strokeStyle = kind === "cursor" ? GROUND[theme].cursor : GROUND[theme].ring;
  context.beginPath();
  context.roundRect(-away, -away, width + 2 * away, height + 2 * away, 5 + away);
  context.stroke();
}
