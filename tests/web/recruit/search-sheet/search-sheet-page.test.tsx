// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { searchSheetAddress } from "../../../../web/kit/address.ts";
import { SearchSheetPage } from "../../../../web/pages/recruit/search-sheet/search-sheet-page.tsx";
import { asked, type Request, show } from "../../screen.tsx";

const row = (segment: string) => ({
  segment,
  chain: "baijiu",
  nameZh: segment,
  nameEn: null,
  class: "missing",
  priority: 50,
  known: 0,
  industryCodes: [],
  keywords: [segment],
  scope: [],
  provinces: [],
  size: { employees: null, capitalWan: null },
});
const place = { id: "jishou", nameZh: "吉首", nameEn: null, kind: "county" };

test("every chosen gap has its sheet, with its own table for what is found", async () => {
  await show(<SearchSheetPage />, {
    answers: {
      "/api/chains": { chains: [] },
      "/api/search-sheet": ({ parameters }: Request) => ({
        place,
        why: null,
        cut: false,
        rows: [row(parameters.segment ?? "")],
      }),
    },
    route: { path: "/search-sheet", schema: searchSheetAddress },
    at: "/search-sheet?place=jishou&chain=baijiu&segment=grain,bottle,cap\\,lid",
  });
  await waitFor(() => expect(asked("/api/search-sheet")).toHaveLength(3));
  expect(asked("/api/search-sheet").map(({ parameters }) => parameters.segment)).toEqual([
    "grain",
    "bottle",
    "cap,lid",
  ]);
  for (const name of ["grain", "bottle", "cap,lid"]) {
    expect(await screen.findByRole("region", { name })).toBeDefined();
    expect(screen.getByRole("heading", { name: new RegExp(name), level: 2, hidden: true })).toBeDefined();
  }
});
