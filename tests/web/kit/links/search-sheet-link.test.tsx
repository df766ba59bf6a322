// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { splitIds } from "../../../../server/model/id-list.ts";
import { searchSheetAddress } from "../../../../web/kit/address.ts";
import { SearchSheetLink } from "../../../../web/kit/links/search-sheet-link.tsx";
import { show } from "../../screen.tsx";

test.each(["baijiu", "a,b"])("leads to the search sheet of the segment %s", async (segment) => {
  await show(<SearchSheetLink chain="liquor" segment={segment} name="白酒" />, {
    route: { path: "/search-sheet", schema: searchSheetAddress },
  });
  const to = new URL(screen.getByRole<HTMLAnchorElement>("link").href, "http://localhost");
  expect(splitIds(to.searchParams.get("segment")!)).toEqual([segment]);
});
