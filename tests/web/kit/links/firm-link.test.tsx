// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { latinOfFirms } from "../../../../web/api/firm-latin.ts";
import { FirmLatin, FirmLink } from "../../../../web/kit/links/firm-link.tsx";
import { asked, type Request, show } from "../../screen.tsx";

const LATIN: Record<string, string> = { jiugui: "Jiu gui jiu", xiangquan: "Xiang quan" };
const answers = {
  "/api/firm-latin": ({ parameters: { firms = "" } }: Request) => ({
    names: Object.fromEntries(firms.split("\n").flatMap((id) => (LATIN[id] ? [[id, LATIN[id]]] : []))),
  }),
};
const links = (
  <>
    <FirmLink id="jiugui" name="酒鬼酒" />
    <FirmLink id="xiangquan" name="湘泉" leader />
    <FirmLink id="byd" name="BYD" />
    <p>
      酒鬼酒
      <FirmLatin id="jiugui" />
    </p>
  </>
);
const texts = () => screen.getAllByRole("link").map((link) => link.textContent);

test("on an English page firms have their pinyin beside them, asked for once and together", async () => {
  await show(links, { answers, language: "en" });
  await waitFor(() => expect(texts()).toEqual(["酒鬼酒 Jiu gui jiu", "Leader 湘泉 Xiang quan", "BYD"]));
  expect(screen.getAllByText("Jiu gui jiu")).toHaveLength(2);
  expect(asked("/api/firm-latin").map(({ parameters }) => parameters)).toEqual([
    { firms: "jiugui\nxiangquan\nbyd" },
  ]);
});

test("on a Chinese page nothing is asked", async () => {
  await show(links, { answers });
  expect(texts()).toEqual(["酒鬼酒", "链主 湘泉", "BYD"]);
  expect(asked()).toEqual([]);
});

test("of many firms a hundred are asked for at once, each once", async () => {
  await show(null, { answers });
  const ids = Array.from({ length: 150 }, (_, at) => `f${at}`);
  expect(await latinOfFirms([...ids, "jiugui", "jiugui"])).toEqual(new Map([["jiugui", "Jiu gui jiu"]]));
  expect(asked("/api/firm-latin").map(({ parameters }) => parameters.firms?.split("\n").length)).toEqual([
    100, 51,
  ]);
});
