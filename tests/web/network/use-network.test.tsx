// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { NOTHING } from "../../../web/network/network.ts";
import { useNetwork } from "../../../web/network/use-network.ts";
import { asked, Failing, show } from "../screen.tsx";

const START = { network: NOTHING, sources: {} };
const answer = { firm: "a", depth: 1, nodes: [], links: [], cut: false, left: 0, sources: {} };

function Page({ opened, depth }: { opened: readonly string[]; depth: number | null }) {
  const { error, retry } = useNetwork({
    firm: "a",
    place: null,
    depth,
    start: START,
    beside: undefined,
    opened,
  });
  return (
    <button type="button" onClick={retry}>
      {error?.message ?? "好"}
    </button>
  );
}

test.each([1, null])(
  "trying again asks for the opened firm that failed, and for no base (%s)",
  async (depth) => {
    let fails = true;
    const { user } = await show(<Page opened={["b", "c"]} depth={depth} />, {
      answers: {
        "/api/firms/b/network": () => (fails ? new Failing(400, { code: "busy", detail: "忙" }) : answer),
        "/api/firms/c/network": answer,
      },
    });
    const button = await screen.findByRole("button", { name: "忙" });
    const before = asked().length;
    fails = false;
    await user.click(button);
    await screen.findByRole("button", { name: "好" });
    expect(
      asked()
        .slice(before)
        .map(({ path }) => path),
    ).toEqual(["/api/firms/b/network"]);
  },
);
