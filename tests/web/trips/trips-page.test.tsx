// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { tripsAddress } from "../../../web/kit/address.ts";
import { TripsPage } from "../../../web/pages/trips/trips-page.tsx";
import { show } from "../screen.tsx";

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

const SAVED = {
  id: "csj",
  name: "长三角",
  placeName: "湘西高新区",
  startOn: "2026-03-02",
  days: 3,
  visits: 4,
  recorded: 1,
};
const listed = (trips: object[]) => ({
  "/api/trips": { trips, total: trips.length, cursor: null },
  "/api/places": { places: [{ id: "p", name: "湘西高新区" }], total: 1, cursor: null },
  "/api/shortlists": { shortlists: [], total: 0 },
});
const open = (trips: object[], at = "/trips?place=p") =>
  show(<TripsPage />, { answers: listed(trips), route: { path: "/trips", schema: tripsAddress }, at });
const form = () => screen.queryByRole("region", { name: "新行程" });

test("saved trips come first; a new one opens on its button, takes the focus, and closes", async () => {
  const { user } = await open([SAVED]);
  await screen.findByText("长三角");
  expect(form()).toBeNull();
  const button = screen.getByRole("button", { name: "新行程" });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await user.click(button);
  expect(form()?.contains(document.activeElement)).toBe(true);
  await user.keyboard("{Escape}");
  expect(form()).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("where there is none yet the form stands open", async () => {
  await open([]);
  await screen.findByText(/还没有行程/);
  expect(form()).not.toBeNull();
});

test("firms that came along open it", async () => {
  await open([SAVED], "/trips?place=p&firms=a,b");
  await screen.findByText("长三角");
  expect(form()).not.toBeNull();
});
