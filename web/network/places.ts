import type { ShownNetwork } from "./shown.ts";

export interface Point {
  x: number;
  y: number;
}

/** Room for one with its name, px. */
const WIDE = 124;
const HIGH = 66;
/** Radius of the first row and of each further one, in rooms. */
const FIRST = 2;
const FURTHER = 1.22;
/** What an order of nodes needs beside them: so many rooms for each. */
const SLACK = 1.12;

interface Room {
  row: number;
  angle: number;
}

const radiusOf = (row: number) => (row === 0 ? 0 : FIRST + (row - 1) * FURTHER);
const roomsOf = (row: number) => Math.max(1, Math.floor((2 * Math.PI * radiusOf(row)) / 1.04));
/** Angles begin at the top and go clockwise, 0 to 1. */
const pointOf = ({ row, angle }: Room): Point => ({
  x: Math.round(Math.sin(angle * 2 * Math.PI) * radiusOf(row) * WIDE),
  y: Math.round(-Math.cos(angle * 2 * Math.PI) * radiusOf(row) * HIGH),
});
const rowRooms = (row: number): Room[] =>
  Array.from({ length: roomsOf(row) }, (_, at) => ({
    row,
    angle: (at + (row % 2 === 0 ? 0.5 : 0.25)) / roomsOf(row),
  }));
const nameOf = ({ row, angle }: Room) => `${row} ${angle.toFixed(4)}`;

/** Remembers where everybody stands: who was placed once keeps the place, whoever comes. */
export class Places {
  private readonly rooms = new Map<string, Room>();
  private readonly taken = new Set<string>();

  /** Where each of the shown stands; those who are new get a place near who leads to them. */
  place(shown: ShownNetwork): Map<string, Point> {
    if (this.rooms.size === 0) this.begin(shown);
    else this.join(shown);
    return new Map([...shown.members.keys()].map((key) => [key, pointOf(this.rooms.get(key)!)]));
  }

  private put(key: string, room: Room): void {
    this.rooms.set(key, room);
    this.taken.add(nameOf(room));
  }

  /** Rings by steps from the middle; within a ring everybody as near as may be to the middle of their sector, in order. */
  private begin({ middle, members }: ShownNetwork): void {
    this.put(middle, { row: 0, angle: 0 });
    const ideal = sectorsOf({ middle, members });
    let row = 1;
    for (let depth = 1; ; depth++) {
      const ring = [...members].filter(([, one]) => one.depth === depth).map(([key]) => key);
      if (ring.length === 0) break;
      const rooms: Room[] = [];
      while (rooms.length < ring.length * SLACK) rooms.push(...rowRooms(row++));
      ring.sort((a, b) => ideal.get(a)! - ideal.get(b)!);
      rooms.sort((a, b) => a.angle - b.angle || a.row - b.row);
      const chosen = inOrder(
        ring.map((key) => ideal.get(key)!),
        rooms.map(({ angle }) => angle),
      );
      for (const [at, key] of ring.entries()) this.put(key, rooms[chosen[at]!]!);
    }
  }

  private join({ members }: ShownNetwork): void {
    for (const [key, { parent }] of members) {
      if (this.rooms.has(key)) continue;
      const before = this.rooms.get(parent ?? "") ?? { row: 0, angle: 0 };
      this.put(key, this.nearest(before));
    }
  }

  /** The nearest free room outside of one's. */
  private nearest(of: Room): Room {
    const from = flat({ ...of, row: of.row });
    const toward = flat({ ...of, row: of.row + 1 });
    let best: { room: Room; cost: number } | null = null;
    for (let row = of.row + 1; ; row++) {
      if (best && radiusOf(row) - radiusOf(of.row) > best.cost) return best.room;
      for (const room of rowRooms(row)) {
        if (this.taken.has(nameOf(room))) continue;
        const at = flat(room);
        const cost =
          Math.hypot(at.x - from.x, at.y - from.y) + 0.2 * Math.hypot(at.x - toward.x, at.y - toward.y);
        if (!best || cost < best.cost) best = { room, cost };
      }
    }
  }
}

const flat = ({ row, angle }: Room): Point => ({
  x: Math.sin(angle * 2 * Math.PI) * radiusOf(row),
  y: -Math.cos(angle * 2 * Math.PI) * radiusOf(row),
});

/** The middle of everybody's sector: as wide as what hangs from it needs. */
function sectorsOf({ middle, members }: Pick<ShownNetwork, "middle" | "members">): Map<string, number> {
  const weight = new Map<string, number>();
  const children = new Map<string, string[]>();
  for (const [key, { parent }] of [...members].reverse()) {
    const own = Math.max(1, weight.get(key) ?? 0);
    weight.set(key, own);
    if (parent === null) continue;
    weight.set(parent, (weight.get(parent) ?? 0) + own);
    children.set(parent, [key, ...(children.get(parent) ?? [])]);
  }
  const ideal = new Map<string, number>();
  const sectors: [key: string, from: number, to: number][] = [[middle, 0, 1]];
  for (const [key, from, to] of sectors) {
    ideal.set(key, (from + to) / 2);
    let at = from;
    for (const child of children.get(key) ?? []) {
      const wide = ((to - from) * weight.get(child)!) / weight.get(key)!;
      sectors.push([child, at, at + wide]);
      at += wide;
    }
  }
  return ideal;
}

/** For each wish, in rising order, a place of its own in the same order, so that all together stand nearest. */
export function inOrder(wishes: readonly number[], places: readonly number[]): number[] {
  const [n, m] = [wishes.length, places.length];
  const spare = m - n;
  const width = spare + 1;
  const cost = new Float64Array((n + 1) * width);
  const take = new Uint8Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let skipped = spare; skipped >= 0; skipped--) {
      const here = Math.abs(wishes[i]! - places[i + skipped]!) ** 2 + cost[(i + 1) * width + skipped]!;
      const later = skipped < spare ? cost[i * width + skipped + 1]! : Number.POSITIVE_INFINITY;
      const takes = here <= later;
      take[i * width + skipped] = Number(takes);
      cost[i * width + skipped] = takes ? here : later;
    }
  }
  const chosen: number[] = [];
  for (let i = 0, skipped = 0; i < n; ) {
    if (take[i * width + skipped] === 1) chosen.push(i++ + skipped);
    else skipped++;
  }
  return chosen;
}
