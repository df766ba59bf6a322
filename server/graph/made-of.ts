/** What is made of a part, once, and as long as the part is kept; a promise that fails is made again. */
export function madeOf<Part extends object, T>(make: (part: Part) => T): (part: Part) => T {
  const made = new WeakMap<Part, T>();
  return (part) => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const value = make(part);
    made.set(part, value);
    if (value instanceof Promise) value.catch(() => made.delete(part));
    return value;
  };
}
