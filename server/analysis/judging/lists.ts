/** Many short lists of integers in two arrays: list `i` is items[start[i] .. start[i + 1]). */
export interface Lists {
  start: Int32Array;
  items: Int32Array;
}

/** Puts items[k] into the list owners[k], keeping the order of the input. O(lists + items). */
export function listsOf(count: number, owners: ArrayLike<number>, items: ArrayLike<number>): Lists {
  const start = new Int32Array(count + 1);
  for (let k = 0; k < owners.length; k++) start[owners[k]! + 1]!++;
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const next = start.slice(0, count);
  const filled = new Int32Array(owners.length);
  for (let k = 0; k < owners.length; k++) filled[next[owners[k]!]!++] = items[k]!;
  return { start, items: filled };
}

/** 0, 1, 2 … count - 1. */
export function range(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

const NONE = new Int32Array(0);

export function listAt({ start, items }: Lists, i: number): Int32Array {
  const from = start[i]!;
  const to = start[i + 1]!;
  return from === to ? NONE : items.subarray(from, to);
}
