import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "../engine/engine.ts";
import { readRevision } from "../graph/revision.ts";
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

  /** The graph's number at the next look; null when the signal ends before. */
  next(office: Office, signal: AbortSignal): Promise<number | null> {
    return new Promise((done) => {
      if (signal.aborted) return done(null);
      const leave = () => {
        this.waiting.delete(tell);
        done(null);
      };
      const tell = (number: number) => {
        signal.removeEventListener("abort", leave);
        done(number);
      };
      signal.addEventListener("abort", leave, { once: true });
      this.waiting.add(tell);
      if (!this.looking) void this.look(office);
    });
  }

  private async look({ engine, queries }: Office): Promise<void> {
    this.looking = true;
    while (this.waiting.size > 0) {
      await wait(LOOK_MS, undefined, { ref: false });
      const now = await readRevision(engine, queries).catch(() => null);
      // A database that is away is looked for again.
      if (now === null) continue;
      const waiting = [...this.waiting];
      this.waiting.clear();
      for (const tell of waiting) tell(now.number);
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
  let [told, seen] = [from, from];
  let number: number | null = (await readRevision(office.engine, office.queries)).number;
  while (number !== null && !signal.aborted) {
    // Of a graph that was put back to an earlier day: what comes now has a number again that was told before.
    told = Math.min(told, number);
    for (let more = number !== seen; more && !signal.aborted; ) {
      const found = await changesAfter(office, told, AT_ONCE);
      for (const change of found.changes) {
        yield { event: "change", id: String(change.number), data: change };
        told = change.number;
      }
      more = found.more;
    }
    seen = number;
    number = await looking.next(office, signal);
  }
}
