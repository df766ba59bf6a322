// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { figuresAddress } from "../../../../web/kit/address.ts";
import { Placed } from "../../../../web/pages/projects/figures/placed.tsx";
import { show } from "../../screen.tsx";

test("where no place is usual the one with most firms is shown, not that nothing is loaded", async () => {
  const { address } = await show(<Placed>{(place) => <p>{`figures of ${place}`}</p>}</Placed>, {
    answers: { "/api/places": { places: [{ id: "fenghuang" }], total: 1, cursor: null, defaultPlace: null } },
    route: { path: "/figures", schema: figuresAddress },
    at: "/figures?all=true",
  });
  expect(await screen.findByText("figures of fenghuang")).toBeDefined();
  await waitFor(() => expect(address()).toContain("place=fenghuang"));
});
