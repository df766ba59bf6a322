/** One record of a CSV file. Lines are physical lines, the first is 1. */
export interface CsvRecord {
  /** The line on which the record begins. */
  line: number;
  /** The line on which it ends. */
  lastLine: number;
  cells: string[];
  fault: "quote_open" | "quote_text" | null;
}

/**
 * Splits text by RFC 4180; lines end in LF or CRLF, blank lines are left out.
 * Reading goes on after a fault: text beside quotes up to the next comma, an open quote on the next line.
 */
export function readRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const next = { comma: finder(text, ","), feed: finder(text, "\n") };
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, lastLine: line, cells: [], fault: null };
    const begin = at;
    let field: Field;
    do {
      field = readField(text, at, next);
      record.cells.push(field.value);
      record.fault ??= field.fault;
      at = field.end + 1;
    } while (text[field.end] === ",");
    line += countLines(text, begin, at);
    record.lastLine = text[at - 1] === "\n" ? line - 1 : line;
    const blank = record.cells.length === 1 && record.cells[0] === "" && text[begin] !== '"';
    if (!blank) records.push(record);
  }
  return records;
}

interface Field {
  value: string;
  /** Where the comma, the line feed or the end of the text is. */
  end: number;
  fault: CsvRecord["fault"];
}

/** Where the next one is, the end of the text when there is none. */
type Finder = (from: number) => number;

/** Looks for each mark once, as long as it is asked from left to right. */
function finder(text: string, mark: string): Finder {
  let found = -1;
  return (from) => {
    if (found < from) found = text.indexOf(mark, from);
    if (found < 0) found = text.length;
    return found;
  };
}

interface Next {
  comma: Finder;
  feed: Finder;
}

function readField(text: string, begin: number, next: Next): Field {
  if (text[begin] !== '"') return readPlain(text, begin, next);
  let quote = text.indexOf('"', begin + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) {
    const end = next.feed(begin);
    return { value: text.slice(begin + 1, end), end, fault: "quote_open" };
  }
  const value = text.slice(begin + 1, quote).replaceAll('""', '"');
  const rest = readPlain(text, quote + 1, next);
  return { value, end: rest.end, fault: rest.value === "" ? null : "quote_text" };
}

function readPlain(text: string, begin: number, next: Next): Field {
  const end = Math.min(next.comma(begin), next.feed(begin));
  const stop = text[end] === "\n" && end > begin && text[end - 1] === "\r" ? end - 1 : end;
  const value = text.slice(begin, stop);
  return { value, end, fault: value.includes('"') ? "quote_text" : null };
}

function countLines(text: string, begin: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", begin); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** One record as text, ending in LF. */
export function writeRecord(cells: string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}
