import { AsyncLocalStorage } from "node:async_hooks";
import { EngineMisuse, type Params, type Row, type Transaction } from "./engine.ts";

/** What both engines promise of a transaction, whatever the driver allows. */
export class TransactionScope {
  private readonly current = new AsyncLocalStorage<{ open: boolean }>();

  /** @throws EngineMisuse when called from within a running transaction, whose end it would wait for */
  refuseInside() {
    if (this.current.getStore()?.open)
      throw new EngineMisuse("A write inside a transaction must go through that transaction");
  }

  /**
   * Runs `work` with statements in the order they were called, none after an error or after the end. Resolves once all
   * of them have ended; rejects with the first error even when `work` swallowed it.
   */
  async run<T>(
    execute: <R>(cypher: string, params: Params) => Promise<R[]>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const state = { open: true };
    let failed: { error: unknown } | undefined;
    let last: Promise<unknown> = Promise.resolve();
    const step = async <R>(cypher: string, params: Params) => {
      if (failed)
        throw new EngineMisuse("The transaction was rolled back at its first error", { cause: failed.error });
      try {
        return await execute<R>(cypher, params);
      } catch (error) {
        failed = { error };
        throw error;
      }
    };
    const run = <R = Row>(cypher: string, params: Params = {}) => {
      if (!state.open) return Promise.reject(new EngineMisuse("The transaction has ended"));
      const next = last.then(() => step<R>(cypher, params));
      last = next.catch(() => undefined);
      return next;
    };
    try {
      const result = await this.current.run(state, () => work({ run }));
      await last;
      if (failed) throw failed.error;
      return result;
    } finally {
      state.open = false;
      await last;
    }
  }
}
