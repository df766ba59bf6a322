// @vitest-environment happy-dom
import { Link } from "@tanstack/react-router";
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { TripAnswer, TripVisit } from "../../../server/trips/shapes.ts";
import { tripAddress } from "../../../web/kit/address.ts";
import { RecordVisit } from "../../../web/pages/trips/record-visit.tsx";
import { TripPage } from "../../../web/pages/trips/trip-page.tsx";
import { asked, show } from "../screen.tsx";

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

const place = { id: "p", nameZh: "湘西高新区", nameEn: null, point: null };
const visit = {
  id: "jiugui",
  name: "酒鬼酒",
  place: null,
  placeName: null,
  point: null,
  km: null,
  project: null,
  underWay: [],
} as unknown as TripVisit;
const trip = (id: string, name: string, given: object = {}) =>
  ({
    id,
    name,
    version: 1,
    place,
    start: place,
    end: null,
    startOn: null,
    daysMost: 2,
    visitsPerDay: 4,
    kmPerDay: null,
    note: null,
    km: 0,
    days: [{ day: 1, on: null, visits: [visit], back: null, km: 0, over: { visits: false, km: false } }],
    left: [],
    unplaced: [],
    ...given,
  }) as unknown as TripAnswer;
const answers = {
  "/api/trips/a": trip("a", "长三角"),
  "/api/trips/b": trip("b", "珠三角"),
  "/api/people": { people: [] },
  "/api/places": { places: [place], total: 1, cursor: null },
};
const open = () =>
  show(
    <>
      <TripPage />
      <Link to="/trips/$id" params={{ id: "b" }}>
        to b
      </Link>
      <Link to="/trips/$id" params={{ id: "a" }}>
        to a
      </Link>
    </>,
    { answers, route: { path: "/trips/$id", schema: tripAddress }, at: "/trips/a" },
  );

test("what is typed of one trip is not another's", async () => {
  const { user } = await open();
  await screen.findByRole("heading", { name: "长三角" });
  await user.click(screen.getByText("to b"));
  await screen.findByRole("heading", { name: "珠三角" });
  const name = () => screen.getByRole<HTMLInputElement>("textbox", { name: /名称/, hidden: true });
  await user.type(name(), "二");
  expect(name().value).toBe("珠三角二");
  await user.click(screen.getByText("to a"));
  await screen.findByRole("heading", { name: "长三角" });
  expect(name().value).toBe("长三角");
});

test("a trip goes to paper by itself, and leaves it to the sheets where they are open", async () => {
  const onPaper = () =>
    screen.getByRole("heading", { name: "长三角", level: 1 }).closest("[data-paper=no]") === null;
  const { user } = await open();
  await screen.findByRole("heading", { name: "长三角" });
  expect(onPaper()).toBe(true);
  expect(screen.getByRole("link", { name: "酒鬼酒" }).closest("[data-paper=no]")).toBeNull();
  await user.click(screen.getByRole("button", { name: "酒鬼酒的走访单" }));
  await waitFor(() => expect(onPaper()).toBe(false));
});

test("a click beside the record of a visit leaves it open", async () => {
  const onClose = vi.fn();
  const { user } = await show(
    <RecordVisit trip={answers["/api/trips/a"]} visit={visit} onKept={vi.fn()} onClose={onClose} />,
    { answers },
  );
  const dialog = await screen.findByRole("dialog");
  await user.type(screen.getByLabelText(/走访情况/), "见了分管副总");
  await user.click(dialog.closest(".ant-modal-wrap")!);
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getByDisplayValue("见了分管副总")).toBeDefined();
  expect(asked().some(({ method }) => method === "POST")).toBe(false);
});
