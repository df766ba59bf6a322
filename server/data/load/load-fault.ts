import type { Mark, Revision } from "../../graph/revision.ts";

/** The graph is held by another load, which began later. */
export class LoadTakenOver extends Error {
  override name = "LoadTakenOver";
}

/** The graph is not as it was when the load was prepared. */
export class GraphMoved extends Error {
  override name = "GraphMoved";
}

/** Nothing of the graph was changed. */
export class LoadFailed extends Error {
  override name = "LoadFailed";

  constructor(cause: unknown) {
    super(reasonOf(cause), { cause });
  }
}

/** The mark stands, and with it both ways out. */
export class LoadCutShort extends Error {
  override name = "LoadCutShort";
  readonly mark: Mark;
  /** Rows written. */
  readonly done: number;

  constructor(mark: Mark, done: number, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.mark = mark;
    this.done = done;
  }
}

/** Another process is loading, or has been until a moment ago. */
export class LoadUnderWay extends Error {
  override name = "LoadUnderWay";
  readonly mark: Mark;
  readonly done: number;

  constructor({ mark, done }: Revision & { mark: Mark }) {
    super(`A load of ${mark.folder} is under way`);
    this.mark = mark;
    this.done = done;
  }
}

/** An older version began the load and kept it in another way: it can only be replaced by a whole folder. */
export class LoadOfOlder extends Error {
  override name = "LoadOfOlder";
  readonly folder: string;

  constructor(folder: string) {
    super(`An older version began to load ${folder}: load a whole folder with --replace`);
    this.folder = folder;
  }
}

/** No load was cut short. */
export class NotHalfLoaded extends Error {
  override name = "NotHalfLoaded";
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
