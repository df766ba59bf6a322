import { setTimeout as wait } from "node:timers/promises";
import { readRevision } from "../data/load/mark.ts";
import type { Engine } from "../engine/engine.ts";
import type { Call } from "../http/endpoint.ts";
import { type ChangeBrief, changesAfter } from "./read-changes.ts";

/** How often the graph is asked whether it has changed: another server on the same Neo4j may have done it. */
const LOOK_MS = 400;
const AT_ONCE = 200;

interface ChangeEvent {
  event: "change";
  id: string;
  data: ChangeBrief;
}

type Office = Pick<Call, "engine" | "queries">;

/** Asks one engine for its number while anybody waits, once for all of them. */
class Looking {
  private readonly waiting = new Set<(number: number) => void>();
  private looking = false;

  /** The graph's number at the next look. */
  next(office: Office): Promise<number> {
    const found = new Promise<number>((done) => this.waiting.add(done));
    if (!this.looking) void this.look(office);
    return found;
  }

  private async look({ engine, queries }: Office): Promise<void> {
    this.looking = true;
    let number = 0;
    while (this.waiting.size > 0) {
      await wait(LOOK_MS, undefined, { ref: false });
      // A database that is away is looked for again.
      number = await readRevision(engine, queries).then(
        (now) => now.number,
        () => number,
      );
      const waiting = [...this.waiting];
      this.waiting.clear();
      for (const tell of waiting) tell(number);
      await new Promise((turn) => setImmediate(turn));
    }
    this.looking = false;
  }
}

const lookings = new WeakMap<Engine, Looking>();

function lookingAt(engine: Engine): Looking {
  let looking = lookings.get(engine);
  if (!looking) {
    looking = new Looking();
    lookings.set(engine, looking);
  }
  return looking;
}

/** Changes after a number as they happen, until the signal ends. What a load writes is told when it is done. */
export async function* followChanges(
  office: Office,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<ChangeEvent> {
  const looking = lookingAt(office.engine);
  const ended = new Promise<null>((done) =>
    signal.addEventListener("abort", () => done(null), { once: true }),
  );
  let told = from;
  let { number } = await readRevision(office.engine, office.queries);
  let seen = from;
  while (!signal.aborted) {
    if (number !== seen) {
      for (let more = true; more && !signal.aborted; ) {
        const found = await changesAfter(office, told, AT_ONCE);
        for (const change of found.changes) {
          yield { event: "change", id: String(change.number), data: change };
          told = change.number;
        }
        more = found.more;
      }
      seen = number;
    }
    const next = await Promise.race([looking.next(office), ended]);
    if (next === null) return;
    number = next;
  }
}
