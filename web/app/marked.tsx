/** A text with the part that matches what was typed standing out. */
export function Marked({ text, mark }: { text: string; mark: readonly [number, number] | null }) {
  if (mark === null) return text;
  const [from, to] = mark;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
