import { listingOf, type MonthProject, stageOn } from "../../analysis/reporting/monthly.ts";
import type { FigureProject } from "../../analysis/reporting/project-figures.ts";
import { isPast } from "../../model/dates.ts";
import { QUIET_EVENTS, rankOf } from "../../model/projects.ts";
import type { ProjectStage } from "../../model/words.ts";
import { type RawRow, readChange, rowOf } from "../state/answer.ts";

/** What cypher/projects/monthly.cypher answers of one project. */
export interface MonthRecord {
  project: string;
  events: {
    id: string;
    on: string;
    kind: string;
    text: string | null;
    by: string | null;
    change: string | null;
  }[];
  firstOn: string | null;
  lastOn: string | null;
  tasks: { id: string; text: string; dueOn: string | null; person: string | null }[];
}
interface MonthQuestion {
  rows: RawRow[];
  projects: FigureProject[];
  records: MonthRecord[];
  /** Changes of any time that take others back. */
  undone: ReadonlySet<string>;
  names: Map<string, string>;
  month: string;
  /** The day things are judged on: the last of the month, or today in it. */
  on: string;
  /** Also those that had ended. */
  all: boolean;
}

/** What a change tells in a monthly table; the rest of a history is bookkeeping. */
const TOLD_CHANGES = ["stage", "arrival", "resident"];
const UNTOLD: readonly string[] = QUIET_EVENTS;

/** The rows of a month in the order of the table, and what is not among them. */
export function monthRows({ rows, projects, records, undone, names, month, on, all }: MonthQuestion) {
  const figures = new Map(projects.map((project) => [project.id, project]));
  const recorded = new Map(records.map((record) => [record.project, record]));
  const leftOut = { ended: [] as string[], undated: [] as string[], later: [] as string[] };
  const listed = rows.flatMap((raw) => {
    const record = recorded.get(raw.id)!;
    const project: MonthProject = { ...figures.get(raw.id)!, ...raw, firstOn: record.firstOn };
    const listing = listingOf(project, month);
    if (listing !== "open" && (listing === "later" || !all)) {
      leftOut[listing].push(raw.id);
      return [];
    }
    return [rowFor(raw, record, stageOn(project, on))];
  });
  return { listed: listed.sort(inOrder), leftOut };

  function rowFor(raw: RawRow, { events, lastOn, tasks }: MonthRecord, stage: ProjectStage) {
    const arrivals = raw.arrivals.filter((one) => one.on <= on.slice(0, one.on.length));
    const row = rowOf(
      {
        ...raw,
        stage,
        arrivals,
        eventOn: lastOn,
        startedOn: raw.startedOn !== null && raw.startedOn.slice(0, 10) <= on ? raw.startedOn : null,
        tasks,
      },
      names,
      on,
    );
    const inMonth = arrivals.filter((one) => one.on.startsWith(month));
    return {
      ...row,
      startedOn: raw.startedOn,
      arrivedInMonthWan: inMonth.reduce((sum, { amountWan }) => sum + amountWan, 0),
      events: events
        .filter(({ id, kind, text }) => !undone.has(id) && isTold(kind, text))
        .map(({ id, on: day, kind, text, by, change }) => {
          const [first] = readChange(change).records;
          const after = first?.after;
          return {
            id,
            on: day,
            kind,
            text,
            byName: by === null ? null : (names.get(by) ?? by),
            stage: kind === "stage" ? ((after?.stage as ProjectStage | undefined) ?? null) : null,
            amountWan: kind === "arrival" ? ((after?.amountWan as number | undefined) ?? null) : null,
          };
        }),
      tasks: tasks.map(({ id, text, dueOn, person }) => ({
        id,
        text,
        dueOn,
        personName: person === null ? null : (names.get(person) ?? person),
        late: dueOn !== null && isPast(dueOn, on),
      })),
    };
  }
}

function isTold(kind: string, text: string | null): boolean {
  if (UNTOLD.includes(kind)) return false;
  return TOLD_CHANGES.includes(kind) || (text ?? "") !== "";
}

/** Those furthest on first, dropped ones last; then by the day they signed and by id. */
function inOrder(a: { id: string } & Sorted, b: { id: string } & Sorted): number {
  return (
    furthest(a.stage) - furthest(b.stage) ||
    compare(a.signedOn ?? "9", b.signedOn ?? "9") ||
    compare(a.id, b.id)
  );
}
interface Sorted {
  stage: ProjectStage;
  signedOn: string | null;
}
const furthest = (stage: ProjectStage) => (stage === "dropped" ? 1 : -rankOf(stage));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
