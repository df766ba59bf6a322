/** A list cut into lists of a size; the last may be shorter. */
export function* batches<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let begin = 0; begin < all.length; begin += size) yield all.slice(begin, begin + size);
}
