import { expect, test } from "vitest";
import { EngineRefused } from "../../server/engine/engine.ts";
import { SignIn } from "../../server/engine/sign-in.ts";

const MINUTE = 60_000;

function prepare() {
  let now = 0;
  const signIn = new SignIn({ tries: 3, wait: 10 * MINUTE }, () => now);
  const waits: (number | null)[] = [];
  return {
    signIn,
    waits,
    pass: (ms: number) => {
      now += ms;
    },
    refuse: (cause: unknown = new Error("no"), lockedOut = false) =>
      signIn.refuse(cause, lockedOut, (wait) => {
        waits.push(wait);
        return new EngineRefused("refused", { cause });
      }),
    mayTry: () => {
      try {
        signIn.check();
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(EngineRefused);
        return false;
      }
    },
  };
}

test("a password is tried three times, then once every ten minutes", () => {
  const { refuse, mayTry, pass, waits } = prepare();
  for (const _ of [1, 2, 3]) {
    expect(mayTry()).toBe(true);
    refuse();
  }
  expect([mayTry(), waits]).toEqual([false, [null, null, 10]]);
  pass(10 * MINUTE - 1);
  expect(mayTry()).toBe(false);
  pass(1);
  expect(mayTry()).toBe(true);
  refuse();
  expect([mayTry(), waits.at(-1)]).toEqual([false, 10]);
});

test("calls that waited for the same try are refused once", () => {
  const { refuse, mayTry, waits } = prepare();
  const cause = new Error("no");
  const faults = Array.from({ length: 20 }, () => refuse(cause));
  expect([new Set(faults).size, waits, mayTry()]).toEqual([1, [null], true]);
});

test("a user who is locked out already is waited for at once", () => {
  const { refuse, mayTry, waits } = prepare();
  refuse(new Error("too many times"), true);
  expect([mayTry(), waits]).toEqual([false, [10]]);
});

test("a password that is right begins the count anew", () => {
  const { refuse, mayTry, signIn, waits } = prepare();
  for (const _ of [1, 2]) refuse();
  signIn.accepted();
  for (const _ of [1, 2]) refuse();
  expect([mayTry(), waits]).toEqual([true, [null, null, null, null]]);
});
