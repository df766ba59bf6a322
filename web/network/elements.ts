import { isAssumed, kindOf, type Tie } from "./network.ts";
import type { Point } from "./places.ts";
import type { ShownNetwork } from "./shown.ts";

/** A node or a line of the canvas as plain data to compare. */
export interface Element {
  id: string;
  ends?: { source: string; target: string };
  at?: Point;
  data: Record<string, string | number | null>;
  classes: string;
}

export interface Scene {
  shown: ShownNetwork;
  places: ReadonlyMap<string, Point>;
  /** A member or a tie. */
  chosen: string | null;
  cursor: string | null;
  /** The ties from the middle to the chosen one. */
  way: readonly Tie[];
  /** Who fits what is looked for; null where nothing is. */
  hits: ReadonlySet<string> | null;
  /** What is written on a line. */
  say: (tie: Tie) => string;
}

/** With more lines than this what each says is told of the chosen ones only. */
const TOLD = 26;
const LETTERS = 9;

/** What the canvas holds for a scene. */
export function elementsOf(scene: Scene): Map<string, Element> {
  const { shown, places, chosen, cursor, way, hits, say } = scene;
  const lit = litOf(scene);
  const elements = new Map<string, Element>();
  for (const [key, { member, depth, more }] of shown.members) {
    const faint = (lit !== null && !lit.has(key)) || (hits !== null && !hits.has(key));
    const classes = [
      "member",
      kindOf(member),
      depth === 0 && "middle",
      places.get(key)!.y < 0 && "above",
      key === chosen && "chosen",
      key === cursor && "cursor",
      hits?.has(key) && "hit",
      faint && "faint",
      lit?.has(key) && !faint && "lit",
      more !== null && more > 0 && "foldable",
    ];
    elements.set(key, {
      id: key,
      at: places.get(key)!,
      data: { name: inTwoLines(member.name), more: more ?? -1, depth },
      classes: classes.filter(Boolean).join(" "),
    });
  }
  const few = shown.ties.filter(({ relation }) => relation !== "could").length <= TOLD;
  const onWay = new Set(way.map(({ key }) => key));
  for (const tie of shown.ties) {
    const own = tie.key === chosen || tie.from === chosen || tie.to === chosen;
    const faint =
      (lit !== null && !own && !onWay.has(tie.key)) ||
      (hits !== null && !(hits.has(tie.from) && hits.has(tie.to)));
    const told = own || onWay.has(tie.key) || (few && !faint && tie.relation !== "could");
    const classes = [
      "tie",
      tie.relation,
      isAssumed(tie) && tie.relation !== "could" && "assumed",
      tie.key === chosen && "chosen",
      onWay.has(tie.key) && "way",
      faint && "faint",
      told && "told",
    ];
    elements.set(tie.key, {
      id: tie.key,
      ends: { source: tie.from, target: tie.to },
      data: { said: say(tie) },
      classes: classes.filter(Boolean).join(" "),
    });
  }
  return elements;
}

/** With somebody chosen: they, who is next to them, and the way from the middle. */
function litOf({ shown, chosen, way }: Scene): Set<string> | null {
  if (chosen === null) return null;
  const lit = new Set([chosen, shown.middle, ...way.flatMap(({ from, to }) => [from, to])]);
  for (const { key, from, to } of shown.ties)
    if (key === chosen || from === chosen || to === chosen) lit.add(from).add(to);
  return lit;
}

/** A long name broken once; what does not fit ends in dots, the whole is told when it is chosen. */
function inTwoLines(name: string): string {
  const width = (text: string) => [...text].reduce((sum, one) => sum + (one >= "\u2e80" ? 1 : 0.55), 0);
  if (width(name) <= LETTERS) return name;
  const letters = [...name];
  const fits = (from: number) => {
    let at = from;
    while (at < letters.length && width(letters.slice(from, at + 1).join("")) <= LETTERS) at++;
    const blank = letters.slice(from, at).lastIndexOf(" ");
    return at < letters.length && blank > 2 ? from + blank + 1 : at;
  };
  const first = fits(0);
  const second = fits(first);
  const rest = letters.slice(first, second).join("").trim();
  const cut = second < letters.length ? `${[...rest].slice(0, -1).join("")}…` : rest;
  return `${letters.slice(0, first).join("").trim()}\n${cut}`;
}
