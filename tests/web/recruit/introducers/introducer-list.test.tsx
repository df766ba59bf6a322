// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AttractedAnswer } from "../../../../server/recruit/attracted.ts";
import { introducersAddress } from "../../../../web/kit/address.ts";
import { IntroducerList } from "../../../../web/pages/recruit/introducers/introducer-list.tsx";
import { type Request, show } from "../../screen.tsx";

const person = (kind: "firm" | "adviser", id: string, name: string, firm: object | null) => ({
  member: { kind, id, name, title: firm && "董事长", since: null },
  firm,
  appointed: null,
  leads: [],
  reach: 1,
  brought: [],
});

test("on an English page the firms among them have their pinyin beside them, people have none", async () => {
  const answer = {
    place: { id: "p", nameZh: "湘西高新区", nameEn: null },
    total: 2,
    introducers: [
      person("adviser", "zhou", "周金平", { id: "jiebao", name: "洁宝" }),
      person("firm", "jiugui", "酒鬼酒", null),
    ],
    sources: {},
  } as unknown as AttractedAnswer;
  const latin: Record<string, string> = { jiugui: "Jiuguijiu", jiebao: "Jiebao" };
  await show(<IntroducerList answer={answer} by={undefined} />, {
    language: "en",
    answers: {
      "/api/firm-latin": ({ parameters: { firms = "" } }: Request) => ({
        names: Object.fromEntries(firms.split("\n").map((id) => [id, latin[id]])),
      }),
    },
    route: { path: "/introducers", schema: introducersAddress },
  });
  await waitFor(() =>
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "周金平",
      "酒鬼酒 Jiuguijiu",
    ]),
  );
  expect(screen.getByText(/洁宝/).textContent).toBe("董事长, 洁宝 Jiebao");
});
