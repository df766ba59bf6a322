// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ShortlistAnswer } from "../../../../server/recruit/shortlists.ts";
import { shortlistsAddress } from "../../../../web/kit/address.ts";
import { ShortlistPage } from "../../../../web/pages/recruit/shortlists/shortlist-page.tsx";
import { ShortlistsPage } from "../../../../web/pages/recruit/shortlists/shortlists-page.tsx";
import { asked, Failing, type Request, show } from "../../screen.tsx";

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

const list = (given: object = {}) =>
  ({
    id: "l1",
    version: 3,
    name: "酿酒名单",
    segment: null,
    gap: null,
    place: "p",
    on: null,
    madeBy: null,
    changedAt: null,
    source: null,
    asOf: null,
    confidence: null,
    note: null,
    firms: [firm("jiugui", "酒鬼酒")],
    ...given,
  }) as unknown as ShortlistAnswer;
const firm = (id: string, name: string) => ({
  firm: id,
  name,
  position: 1,
  note: null,
  place: null,
  placeName: null,
  status: null,
  active: true,
  makes: [],
  fills: null,
  projects: [],
  trips: [],
});
const refusal = new Failing(409, { code: "changed", detail: "刚被陈静改过" });

/** A colleague saved the list meanwhile: the first change is refused, the one made to the list as it is now is not. */
function overtaken() {
  let version = 3;
  const answers = {
    "GET /api/shortlists/l1": () => list({ version }),
    "PATCH /api/shortlists/l1": ({ body }: Request) => {
      if ((body as { version: number }).version === 4) return list({ version: 5 });
      version = 4;
      return refusal;
    },
    "/api/people": { people: [] },
    "/api/changes": { changes: [], cursor: null },
  };
  return show(<ShortlistPage />, {
    answers,
    route: { path: "/shortlists/$id", schema: shortlistsAddress },
    at: "/shortlists/l1",
  });
}
const sent = () =>
  asked("/api/shortlists/l1")
    .filter(({ method }) => method === "PATCH")
    .map(({ body }) => body);

test("a note that is refused stays in its field and can be sent again", async () => {
  const { user } = await overtaken();
  await user.click(await screen.findByRole("button", { name: "酒鬼酒的备注" }));
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "酒鬼酒的备注" });
  await user.type(field(), "先见分管副总");
  await user.click(screen.getByRole("button", { name: "保存备注" }));
  expect(await screen.findByText("刚被陈静改过")).toBeDefined();
  expect(field().value).toBe("先见分管副总");
  await waitFor(() =>
    expect(asked("/api/shortlists/l1").filter(({ method }) => method === "GET")).toHaveLength(2),
  );
  await user.click(screen.getByRole("button", { name: "保存备注" }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()).toEqual([
    expect.objectContaining({ version: 3, notes: { jiugui: "先见分管副总" } }),
    expect.objectContaining({ version: 4, notes: { jiugui: "先见分管副总" } }),
  ]);
});

test("a name that is refused stays in its field", async () => {
  const { user } = await overtaken();
  await user.click(await screen.findByRole("button", { name: "改名" }));
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "名单名称" });
  await user.clear(field);
  await user.type(field, "白酒名单{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("刚被陈静改过");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "名单名称" }).value).toBe("白酒名单");
});

test("more firms than a trip takes is said beside the way there", async () => {
  const firms = Array.from({ length: 41 }, (_, at) => firm(`f${at}`, `企业${at}`));
  await show(<ShortlistPage />, {
    answers: { "GET /api/shortlists/l1": list({ firms }), "/api/people": { people: [] } },
    route: { path: "/shortlists/$id", schema: shortlistsAddress },
    at: "/shortlists/l1",
  });
  expect(await screen.findByRole("link", { name: "排行程（40 家）" })).toBeDefined();
  expect(screen.getByText("行程只带上前 40 家")).toBeDefined();
});

test("of several lists one that cannot be deleted stays chosen, and why is told; the others go", async () => {
  let left = ["l1", "l2", "l3"];
  const gone = (id: string) => () => {
    left = left.filter((one) => one !== id);
    return { change: null };
  };
  const { user } = await show(<ShortlistsPage />, {
    answers: {
      "GET /api/shortlists": () => ({
        shortlists: left.map((id) => list({ id, name: `名单 ${id}` })),
        total: left.length,
        cursor: null,
      }),
      "DELETE /api/shortlists/l1": gone("l1"),
      "DELETE /api/shortlists/l2": refusal,
      "DELETE /api/shortlists/l3": gone("l3"),
      "/api/chains": { chains: [] },
      "/api/people": { people: [] },
    },
    route: { path: "/shortlists", schema: shortlistsAddress },
    at: "/shortlists?place=p",
  });
  await screen.findByText("名单 l1");
  await user.click(screen.getAllByRole("checkbox")[0]!);
  await user.click(within(screen.getByRole("toolbar")).getByRole("button", { name: "删除" }));
  expect((await screen.findByRole("alert")).textContent).toBe("“名单 l2”没有删除：刚被陈静改过");
  await waitFor(() => expect(screen.queryByText("名单 l3")).toBeNull());
  expect(screen.getByText("名单 l2")).toBeDefined();
  expect(screen.queryByText("名单 l1")).toBeNull();
  expect(within(screen.getByRole("toolbar")).getByText(/1/)).toBeDefined();
});
