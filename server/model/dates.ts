/** Days are texts, YYYY-MM-DD; a date may be less exact, YYYY-MM or YYYY. */

/** Today where this runs. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day, month or year is wholly past. */
export function isPast(date: string, on: string): boolean {
  return date < on.slice(0, date.length);
}

/** The last day that a date may mean, in order with others. */
export function latestDay(date: string): string {
  return date.padEnd(10, "-12-31".slice(date.length - 4));
}

/** Whether `a` lies before `b` however their unknown days are filled in. */
export function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** Days from `a` to `b`, both YYYY-MM-DD; null when either is less exact. */
export function daysBetween(a: string, b: string): number | null {
  if (a.length < 10 || b.length < 10) return null;
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

/** Days of a month, from 1 to 12. */
export function daysIn(year: number, month: number): number {
  // Years below 100 would be taken for those of the last century.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
