import { expect, test } from "vitest";
import { Turns } from "../../server/http/turns.ts";

test("so many have a turn at once, the others in the order they came; a turn ended twice lets one more in", async () => {
  const turns = new Turns(2);
  const had: number[] = [];
  const ends = [1, 2, 3, 4].map(async (number) => {
    const end = await turns.take();
    had.push(number);
    return end;
  });
  const first = await ends[0]!;
  await ends[1];
  await new Promise((later) => setTimeout(later, 5));
  expect(had).toEqual([1, 2]);
  first();
  first();
  await ends[2];
  await new Promise((later) => setTimeout(later, 5));
  expect(had).toEqual([1, 2, 3]);
  (await ends[1]!)();
  await ends[3];
  expect(had).toEqual([1, 2, 3, 4]);
});
