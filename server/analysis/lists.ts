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

export function listAt(lists: Lists, i: number): Int32Array {
  return lists.items.subarray(lists.start[i]!, lists.start[i + 1]!);
}
