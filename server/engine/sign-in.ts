import type { EngineRefused } from "./engine.ts";

export interface Patience {
  /** Tries in all before it is waited. Neo4j locks a user out after three. */
  tries: number;
  /** Milliseconds between two tries then. */
  wait: number;
}

/** Keeps a wrong password from being tried again and again, which locks the user out of Neo4j. */
export class SignIn {
  private readonly patience: Patience;
  private readonly now: () => number;
  private refused = 0;
  private last: { fault: EngineRefused; at: number } | null = null;

  constructor(patience: Patience, now: () => number = Date.now) {
    this.patience = patience;
    this.now = now;
  }

  /** @throws the last refusal while it is too early for another try */
  check(): void {
    if (this.last && this.refused >= this.patience.tries && this.now() - this.last.at < this.patience.wait)
      throw this.last.fault;
  }

  accepted(): void {
    this.refused = 0;
    this.last = null;
  }

  /**
   * Counts a refusal, once for all calls that waited for the same try.
   * @param fault made from the minutes until the next try; null when it comes at once
   */
  refuse(cause: unknown, lockedOut: boolean, fault: (wait: number | null) => EngineRefused): EngineRefused {
    if (this.last && this.last.fault.cause === cause) return this.last.fault;
    this.refused = lockedOut ? this.patience.tries : this.refused + 1;
    const waits = this.refused >= this.patience.tries;
    const refusal = fault(waits ? Math.ceil(this.patience.wait / 60_000) : null);
    this.last = { fault: refusal, at: this.now() };
    return refusal;
  }
}
