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
