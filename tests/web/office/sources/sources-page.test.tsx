// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { plainAddress } from "../../../../web/kit/address.ts";
import { SourcesPage } from "../../../../web/pages/office/sources/sources-page.tsx";
import { show } from "../../screen.tsx";

const source = (id: string, title: string) => ({ id, title, address: null, kind: "web", published: null });
const SOURCES = {
  total: 2,
  cursor: null,
  sources: [source("N1", "吉首市（湘西）ＧＤＰ公报"), source("N2", "酒鬼酒年报")],
};

test("a source is found whatever the width, case, spaces and brackets of what is typed", async () => {
  const { user, address } = await show(<SourcesPage />, {
    answers: { "/api/sources": SOURCES },
    route: { path: "/sources", schema: z.extend(plainAddress, { q: z.optional(z.string()) }) },
    at: "/sources",
  });
  await screen.findByText("酒鬼酒年报");
  await user.type(screen.getByRole("searchbox"), "(湘西) gdp ");
  await waitFor(() => expect(screen.queryByText("酒鬼酒年报")).toBeNull(), { timeout: 3_000 });
  expect(screen.getByText("吉首市（湘西）ＧＤＰ公报")).toBeDefined();
  expect(decodeURIComponent(address())).toBe("/sources?q=(湘西) gdp");
});
