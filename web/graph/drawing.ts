import type { PanoramaLink } from "../../server/chain/panorama.ts";
import { drawCard } from "./card.ts";
import { GROUND, LINK_STYLES, PICTURE_FONT, type Theme } from "./classes.ts";
import { flowsOf } from "./flows.ts";
import { cardOf } from "./fold.ts";
import type { Layout } from "./layout.ts";
import { drawLegend, LEGEND_HEIGHT } from "./legend.ts";
import { pathData } from "./path.ts";
import { createRouter, type Router } from "./route.ts";
import { type Painted, paintScene, type Scene } from "./scene.ts";
import { escapeXml, round, shapesToSvg } from "./shape.ts";
import { LEAST_TYPE } from "./type-size.ts";

export interface Drawing extends Omit<Scene, "cursor"> {
  title: string;
  /** Place, date, completeness. */
  subtitle: string;
}

const HEADER = 42;

/** The whole panorama as one SVG document of its own: title, picture, legend. */
export function drawPanorama(drawing: Drawing): string {
  const { layout, theme, title, subtitle } = drawing;
  const ground = GROUND[theme];
  const width = Math.round(layout.width);
  const height = Math.round(layout.height) + HEADER + LEGEND_HEIGHT;
  const focus = drawing.reach;
  const router = createRouter(layout);
  const lines = focus
    ? [...focus.own, ...(drawing.indirect ? focus.indirect : [])].map((link) =>
        linkPath(link, layout, router, theme),
      )
    : flowsOf(layout, drawing.links, router).map(
        (flow) =>
          `<path d="${pathData(flow.path)}" fill="none" stroke="${ground.flow}" stroke-width="${flow.thickness.toFixed(1)}" marker-end="url(#flow)"/>`,
      );
  const scene: Scene = { ...drawing, cursor: null };
  const { under, over } = paintScene(
    scene,
    (segment, { width: wide, height: high }) =>
      (least) =>
        drawCard(segment, { ...scene, width: wide, height: high, least }),
  );
  const colours = [...new Set(Object.values(LINK_STYLES).map((style) => style[theme]))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONT}">`,
    `<title>${escapeXml(`${title} · ${subtitle}`)}</title>`,
    `<defs>${marker("flow", ground.flow, 9)}${colours.map((colour) => marker(`end-${colour.slice(1)}`, colour, 10)).join("")}</defs>`,
    `<rect width="${width}" height="${height}" fill="${ground.page}"/>`,
    `<text x="14" y="27" font-size="18" font-weight="700" fill="${ground.ink}">${escapeXml(title)}</text>`,
    `<text x="${width - 14}" y="27" font-size="13" text-anchor="end" fill="${ground.title}">${escapeXml(subtitle)}</text>`,
    `<g transform="translate(0 ${HEADER})">`,
    under.map((one) => groupOf(one, theme)).join(""),
    lines.join(""),
    over.map((one) => groupOf(one, theme)).join(""),
    "</g>",
    `<g transform="translate(0 ${height - LEGEND_HEIGHT})">${drawLegend(drawing, width)}</g>`,
    "</svg>",
  ].join("");
}

function groupOf({ x, y, width, height, shapes, opacity, ring }: Painted, theme: Theme): string {
  const faint = opacity === 1 ? "" : ` opacity="${opacity}"`;
  const frame = ring
    ? `<rect x="-2.5" y="-2.5" width="${width + 5}" height="${height + 5}" rx="7" fill="none" stroke="${GROUND[theme].ring}" stroke-width="3"/>`
    : "";
  return `<g transform="translate(${round(x)} ${round(y)})"${faint}>${shapesToSvg(shapes(LEAST_TYPE))}${frame}</g>`;
}

function linkPath(link: PanoramaLink, layout: Layout, router: Router, theme: Theme): string {
  const [from, to] = [cardOf(layout, link.from), cardOf(layout, link.to)];
  if (!from || !to || from === to) return "";
  const style = LINK_STYLES[link.kind];
  const dash = { solid: "", dashed: ' stroke-dasharray="6 4"', dotted: ' stroke-dasharray="2 3"' }[
    style.line
  ];
  const colour = style[theme];
  const width = link.required ? 2.6 : 1.6;
  return `<path d="${pathData(router.link(from.id, to.id))}" fill="none" stroke="${colour}" stroke-width="${width}"${dash} marker-end="url(#end-${colour.slice(1)})"/>`;
}

/** An arrow head of a fixed size whose tip ends where the line ends. */
function marker(id: string, colour: string, size: number): string {
  return `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="${size}" markerHeight="${size}" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1 10 5 0 9z" fill="${colour}"/></marker>`;
}
