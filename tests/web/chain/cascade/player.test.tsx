// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Player } from "../../../../web/pages/chain/cascade/player.tsx";
import { show } from "../../screen.tsx";

/** Where the round stands in the address, which follows a moment after it is asked for. */
function Replayed({ last }: { last: number }) {
  const [round, setRound] = useState(last);
  const onRound = useState(() => (next: number) => {
    setTimeout(() => setRound(next), 300);
  })[0];
  return <Player last={last} round={round} fallen={0} present={3} start={1} onRound={onRound} />;
}

test("a replay runs from the first round to the last and ends there, however late the address follows", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] });
  await show(<Replayed last={2} />);
  const round = () => screen.getByRole("slider").getAttribute("aria-valuenow");
  const seen = [round()];
  for (let step = 0; step < 60; step++) {
    await act(() => vi.advanceTimersByTimeAsync(100));
    if (round() !== seen.at(-1)) seen.push(round());
  }
  vi.useRealTimers();
  expect(seen).toEqual(["2", "0", "1", "2"]);
  expect(screen.getByRole("button", { name: "重放" })).toBeTruthy();
});
