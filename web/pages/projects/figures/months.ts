export interface Month {
  /** YYYY-MM, or YYYY where the month is not known. */
  month: string;
  value: number;
  /** Of all up to here. */
  total: number;
}

const MOST_EMPTY = 60;

/** The months from the first to the last, empty ones among them, with a running total; a year stands before its months. */
export function monthsOf(known: readonly { month: string; value: number }[]): Month[] {
  const values = new Map(known.map(({ month, value }) => [month, value]));
  const whole = [...values.keys()].filter((month) => month.length === 7).sort();
  const between = whole.length > 0 ? filled(whole[0]!, whole.at(-1)!) : [];
  const months = between.length > whole.length + MOST_EMPTY ? whole : between;
  const years = [...values.keys()].filter((month) => month.length < 7);
  let total = 0;
  return [...months, ...years].sort().map((month) => {
    const value = values.get(month) ?? 0;
    total = Math.round((total + value) * 1e6) / 1e6;
    return { month, value, total };
  });
}

/** The month so many months after another. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

function filled(first: string, last: string): string[] {
  const months = [first];
  while (months.at(-1)! < last) months.push(monthAfter(months.at(-1)!, 1));
  return months;
}
