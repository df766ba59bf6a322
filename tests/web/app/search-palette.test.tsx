// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { SearchResult } from "../../../server/office/search.ts";
import { SearchPalette } from "../../../web/app/search-palette.tsx";
import { candidatesAddress, chainAddress } from "../../../web/kit/address.ts";
import { asked, type Request, show } from "../screen.tsx";

const found = (
  kind: SearchResult["kind"],
  id: string,
  nameZh: string,
  more: Partial<SearchResult> = {},
): SearchResult => ({
  kind,
  id,
  nameZh,
  nameEn: null,
  latin: null,
  matched: nameZh,
  mark: null,
  chain: null,
  chainName: null,
  segment: null,
  firm: null,
  firmName: null,
  place: null,
  placeName: null,
  title: null,
  on: null,
  ...more,
});
const THINGS = [
  found("firm", "jiugui", "酒鬼酒", { mark: [0, 3], latin: "Jiu gui jiu" }),
  found("segment", "liquor:baijiu", "白酒", { nameEn: "Baijiu", matched: "酒鬼酒酿造", mark: [0, 3] }),
  found("trip", "t1", "酒鬼酒行程", { mark: [0, 3], on: "2026-11-20" }),
  found("page", "figures", "项目数字", { nameEn: "Figures" }),
];
const answerTo = ({ parameters: { q = "", things } }: Request) => {
  const results = THINGS.filter(({ nameZh, matched, kind, id }) =>
    things ? things.split("\n").includes(`${kind} ${id}`) : [nameZh, matched].some((one) => one.includes(q)),
  );
  const kinds = things ? [] : results.map(({ kind }) => ({ kind, total: kind === "trip" ? 7 : 1 }));
  return { q, total: results.length, cursor: null, kinds, results };
};
const answers = { "/api/search": answerTo, "/api/chains": { chains: [] } };
const field = () => screen.getByRole("combobox") as HTMLInputElement;
const lines = () => screen.getAllByRole("option").map((option) => option.textContent);
const open = (more: Parameters<typeof show>[1] = {}) => {
  const onClose = vi.fn();
  return show(<SearchPalette onClose={onClose} />, { answers, ...more }).then((shown) => ({
    ...shown,
    onClose,
  }));
};

test("what is found stands kind by kind, with what matched marked and how many more there are", async () => {
  const { user } = await open();
  await user.type(field(), "酒鬼酒");
  await screen.findAllByRole("option");
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby"))).toEqual([
    "found-firm",
    "found-segment",
    "found-trip",
  ]);
  expect(lines()).toEqual(["酒鬼酒", "白酒匹配：酒鬼酒酿造", "酒鬼酒行程2026-11-20"]);
  expect(screen.getAllByText("酒鬼酒", { selector: "mark" })).toHaveLength(3);
  expect(
    within(screen.getByRole("group", { name: /行程/ })).getByText("另有 6 条，请写得更具体"),
  ).toBeDefined();
});

test("on an English page names have English or pinyin beside them, and dates are English", async () => {
  const { user } = await open({ language: "en" });
  await user.type(field(), "酒鬼酒");
  await screen.findAllByRole("option");
  expect(lines()).toEqual(["酒鬼酒Jiu gui jiu", "Baijiumatched: 酒鬼酒酿造", "酒鬼酒行程20 Nov 2026"]);
});

test("the arrows choose and Enter opens", async () => {
  const { user, address, onClose } = await open();
  await user.type(field(), "酒鬼酒");
  await waitFor(() => expect(asked("/api/search").at(-1)?.parameters.q).toBe("酒鬼酒"));
  await screen.findAllByRole("option");
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  await waitFor(() => expect(address()).toBe("/trips/t1"));
  expect(onClose).toHaveBeenCalledOnce();
});

test("Enter before the answer is here opens its first, none of the answer before", async () => {
  let answer = () => {};
  const late = async (request: Request) => {
    if (request.parameters.q === "项目")
      await new Promise<void>((done) => {
        answer = done;
      });
    return answerTo(request);
  };
  const { user, address } = await open({ answers: { ...answers, "/api/search": late } });
  await user.type(field(), "酒鬼酒");
  await screen.findAllByRole("option");
  await user.clear(field());
  await user.type(field(), "项目{Enter}");
  await waitFor(() => expect(asked("/api/search").at(-1)?.parameters.q).toBe("项目"));
  expect(address()).toBe("/");
  answer();
  await waitFor(() => expect(address()).toBe("/figures"));
});

test("what is typed on after Enter is another question: nothing opens until Enter is pressed again", async () => {
  const held: (() => void)[] = [];
  const late = async (request: Request) => {
    await new Promise<void>((done) => held.push(done));
    return answerTo(request);
  };
  const { user, address } = await open({ answers: { ...answers, "/api/search": late } });
  await user.type(field(), "酒{Enter}");
  await user.type(field(), "鬼酒");
  await waitFor(() => expect(asked("/api/search").at(-1)?.parameters.q).toBe("酒鬼酒"));
  for (const answer of held) answer();
  await screen.findAllByRole("option");
  expect(address()).toBe("/");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe("/firm/jiugui"));
});

test.each([
  ["/candidates?firm=c&with=a,b&place=jishou", "/chain/all?place=jishou&segment=liquor:baijiu"],
  ["/chain/liquor?view=gaps&place=jishou", "/chain/liquor?view=gaps&place=jishou&segment=liquor:baijiu"],
])("a segment found at %s opens at %s", async (at, to) => {
  const { user, address } = await open({
    at,
    route: {
      path: at.startsWith("/chain") ? "/chain/$chain" : "/candidates",
      schema: at.startsWith("/chain") ? chainAddress : candidatesAddress,
    },
  });
  await user.type(field(), "白酒");
  await screen.findAllByRole("option");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe(to));
});

test("closed by the key that opened it, it gives the focus back", async () => {
  const before = document.body.appendChild(document.createElement("button"));
  before.focus();
  const { user, unmount } = await open();
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await user.keyboard("{Control>}k{/Control}");
  unmount();
  expect(document.activeElement).toBe(before);
  before.remove();
});

test.each([
  ["as browsers tell it", { isComposing: true }],
  ["as the others do", { keyCode: 229 }],
])("while an input method composes, Enter opens nothing: %s", async (_, told) => {
  const { user, address, onClose } = await open();
  await user.type(field(), "酒鬼酒");
  await screen.findAllByRole("option");
  fireEvent.keyDown(field(), { key: "Enter", ...told });
  expect([address(), onClose.mock.calls.length]).toEqual(["/", 0]);
});

test("what was opened last stands there before anything is typed, the latest first", async () => {
  const first = await open();
  await first.user.type(field(), "酒鬼酒{Enter}");
  await waitFor(() => expect(first.address()).toBe("/firm/jiugui"));
  first.unmount();
  await open();
  await screen.findByText("最近打开");
  expect(lines()).toEqual(["酒鬼酒企业"]);
});

test("what is not there is said", async () => {
  const { user } = await open();
  expect(screen.getByText(/^可搜企业、环节/)).toBeDefined();
  await user.type(field(), "没有");
  expect(await screen.findByText("没有找到“没有”")).toBeDefined();
});
