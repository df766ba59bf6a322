import { readable } from "../../model/text.ts";
import type { Language } from "../../model/words.ts";
import { type FaultCode, faultText, PARAM_TOLD, tellable } from "../../words/fault.ts";

/** Something wrong in a data folder, at the physical line where its record begins. */
export interface Fault {
  /** Name of the file in the folder; the folder as given when it is at fault itself. */
  file: string;
  /** 1 is the header; 0 when no line of the file is at fault. */
  line: number;
  code: FaultCode;
  params: Record<string, string>;
  message: string;
}

export function fault(
  language: Language,
  file: string,
  line: number,
  code: FaultCode,
  params: Record<string, string> = {},
): Fault {
  const shown = Object.entries(params).map(([name, value]) => [name, tellable(name, value)]);
  const shownParams = Object.fromEntries(shown) as Record<string, string>;
  return {
    file: readable(file, PARAM_TOLD),
    line,
    code,
    params: shownParams,
    message: faultText(language, code, shownParams),
  };
}

/** `file:line: what is wrong` */
export function faultLine({ file, line, message }: Fault): string {
  return [file, line || "", ` ${message}`].filter(Boolean).join(":").trimStart();
}

/** So many are told, a line each; somewhat more are kept, and all are counted. */
export const FAULTS_TOLD = 200;
const FAULTS_KEPT = 1_000;

/** The first faults of a folder in the order of its files and lines, and how many there are. */
export class Faults {
  total = 0;
  private readonly order: ReadonlyMap<string, number>;
  private list: Fault[] = [];

  /** @param files in their order; others come last */
  constructor(files: readonly string[]) {
    this.order = new Map(files.map((file, at) => [file, at]));
  }

  add(one: Fault): void {
    this.total++;
    if (this.list.push(one) >= 2 * FAULTS_KEPT) this.list = this.first();
  }

  first(): Fault[] {
    const place = ({ file }: Fault) => this.order.get(file) ?? this.order.size;
    return this.list.toSorted((a, b) => place(a) - place(b) || a.line - b.line).slice(0, FAULTS_KEPT);
  }
}
