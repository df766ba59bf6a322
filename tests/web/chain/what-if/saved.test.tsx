// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { chainAddress } from "../../../../web/kit/address.ts";
import { SavedScenarios } from "../../../../web/pages/chain/what-if/saved-scenarios.tsx";
import { asked, show } from "../../screen.tsx";

const answer = {
  chain: { id: "c1", nameZh: "链", nameEn: null },
  place: { id: "park", nameZh: "高新区", nameEn: null },
} as unknown as PanoramaAnswer;
const scenario = { add: [{ firm: null, segment: "a", capacity: null, unit: null }], remove: [] };
const saved = (version: number) => ({
  id: "w1",
  name: "方案一",
  chain: "c1",
  place: "park",
  created: "2026-01-05",
  version,
  add: [{ firm: null, segment: "a", capacity: null, unit: null }],
  remove: [],
});

test("what was just saved is deleted as it is now, though the list says what it was", async () => {
  const { user } = await show(<SavedScenarios answer={answer} scenario={scenario} />, {
    route: { path: "/chain/$chain", schema: chainAddress },
    at: "/chain/c1?place=park&scenario=w1&add=p~a",
    answers: {
      "/api/scenarios": { scenarios: [saved(3)] },
      "PUT /api/scenarios/w1": { ...saved(8), repeated: false },
      "DELETE /api/scenarios/w1": {},
    },
  });
  await user.click(await screen.findByRole("button", { name: /更新“方案一”/ }));
  const remove = screen.getByRole("button", { name: /删除方案：方案一/ });
  await waitFor(() => expect(asked().some(({ method }) => method === "PUT")).toBe(true));
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /更新/ }).hasAttribute("disabled")).toBe(false),
  );
  await user.click(remove);
  await waitFor(() => expect(asked().some(({ method }) => method === "DELETE")).toBe(true));
  const deleted = asked().find(({ method }) => method === "DELETE");
  expect(deleted?.parameters.version).toBe("8");
});
