// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { FirmChooser } from "../../../../web/kit/chooser/firm-chooser.tsx";
import { asked, type Request, show } from "../../screen.tsx";

const firm = (id: string, name: string) => ({
  id,
  name,
  place: "jishou",
  placeName: "吉首市",
  makes: [{ segment: "baijiu", nameZh: "白酒", nameEn: null }],
});

test("opens, narrows by what is typed, and is gone through by the arrow keys", async () => {
  const chosen = vi.fn();
  const { user } = await show(
    <FirmChooser chain="liquor" place="jishou" label="加企业" onChoose={chosen} />,
    {
      answers: { "/api/firms": { firms: [firm("a", "甲酒业"), firm("b", "乙酒业")], total: 5 } },
    },
  );
  expect(asked()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "加企业" }));
  const options = await screen.findAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual(["甲酒业吉首市白酒", "乙酒业吉首市白酒"]);
  expect(screen.getByText("还有 3 个，请输入名称查找")).toBeDefined();
  const query = screen.getByRole("combobox");
  await waitFor(() => expect(document.activeElement).toBe(query));
  await user.type(query, "酒");
  await waitFor(() =>
    expect(asked("/api/firms").at(-1)?.parameters).toMatchObject({
      q: "酒",
      chain: "liquor",
      place: "jishou",
    }),
  );
  await user.keyboard("{ArrowDown}{Enter}");
  expect(chosen).toHaveBeenCalledWith("b", "乙酒业");
  expect(screen.queryByRole("option")).toBeNull();
});

test("Enter before the answer takes its first firm, none of the answer before", async () => {
  const chosen = vi.fn();
  let answer = () => {};
  const late = async ({ parameters: { q } }: Request) => {
    if (q === undefined) return { firms: [firm("a", "甲酒业"), firm("b", "乙酒业")], total: 2 };
    await new Promise<void>((done) => {
      answer = done;
    });
    return { firms: [firm("b", "乙酒业")], total: 1 };
  };
  const { user } = await show(<FirmChooser label="加企业" onChoose={chosen} />, {
    answers: { "/api/firms": late },
  });
  await user.click(screen.getByRole("button", { name: "加企业" }));
  await screen.findAllByRole("option");
  await user.type(screen.getByRole("combobox"), "乙{Enter}");
  await waitFor(() => expect(asked("/api/firms").at(-1)?.parameters.q).toBe("乙"));
  expect(chosen).not.toHaveBeenCalled();
  answer();
  await waitFor(() => expect(chosen.mock.calls).toEqual([["b", "乙酒业"]]));
});

test("none says so in place of the list", async () => {
  const { user } = await show(<FirmChooser label="加企业" onChoose={() => {}} />, {
    answers: { "/api/firms": { firms: [], total: 0 } },
  });
  await user.click(screen.getByRole("button", { name: "加企业" }));
  const dialog = (await screen.findAllByRole("dialog", { name: "加企业" })).at(-1)!;
  expect(await within(dialog).findByText("没有符合条件的企业")).toBeDefined();
});

test("in English it says how a firm's name is read", async () => {
  const { user } = await show(<FirmChooser label="Firm" onChoose={() => {}} />, {
    language: "en",
    answers: { "/api/firms": { firms: [{ ...firm("a", "甲酒业"), latin: "Jia Jiuye" }], total: 1 } },
  });
  await user.click(screen.getByRole("button", { name: "Firm" }));
  expect(await screen.findByText("甲酒业 Jia Jiuye")).toBeDefined();
});
