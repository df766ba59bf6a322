import PQueue from "p-queue";

/**
 * Turns for what is answered from memory: so many at once, the others wait in line. Each step of a write comes back through
 * the same loop as the requests that are ready, so without turns two hundred readers stand before every one of its steps.
 */
export class Turns {
  private readonly line: PQueue;

  constructor(atOnce: number) {
    this.line = new PQueue({ concurrency: atOnce });
  }

  /** Waits for a turn. @returns what ends it; ending it again does nothing */
  take(): Promise<() => void> {
    return new Promise((granted) => {
      void this.line.add(() => new Promise<void>((end) => granted(end)));
    });
  }
}
