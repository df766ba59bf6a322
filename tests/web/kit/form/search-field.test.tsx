// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { SearchField } from "../../../../web/kit/form/search-field.tsx";
import { show } from "../../screen.tsx";

const box = () => screen.getByRole<HTMLInputElement>("searchbox", { name: "查找" });
const pause = (ms = 400) => new Promise((done) => setTimeout(done, ms));

/** As a page holds it: what was asked for stands in its address, which anything else may change too. */
function Page({ told }: { told: (value: string) => void }) {
  const [value, setValue] = useState("");
  const [, setOther] = useState(0);
  return (
    <>
      <SearchField
        value={value}
        label="查找"
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue("别处")}>
        别处
      </button>
      <button type="button" onClick={() => setOther((before) => before + 1)}>
        下一页
      </button>
    </>
  );
}

describe("a field to search by", () => {
  test("a space typed before a pause stays, and is not asked for", async () => {
    const told = vi.fn();
    const { user } = await show(<Page told={told} />);
    await user.type(box(), "AB ");
    await pause();
    expect([box().value, told.mock.calls]).toEqual(["AB ", [["AB"]]]);
    await user.type(box(), "C");
    await pause();
    expect([box().value, told.mock.calls]).toEqual(["AB C", [["AB"], ["AB C"]]]);
  });

  test("with a space behind a name, the page that renders again asks nothing again", async () => {
    const told = vi.fn();
    const { user } = await show(<Page told={told} />);
    await user.type(box(), "AB ");
    await pause();
    await user.click(screen.getByRole("button", { name: "下一页" }));
    await pause();
    expect(told.mock.calls).toEqual([["AB"]]);
  });

  test("what the address says from elsewhere replaces what was typed, and is not written back", async () => {
    const told = vi.fn();
    const { user } = await show(<Page told={told} />);
    await user.type(box(), "AB");
    await pause();
    await user.click(screen.getByRole("button", { name: "别处" }));
    await pause();
    expect([box().value, told.mock.calls]).toEqual(["别处", [["AB"]]]);
  });

  test("half a pinyin is not asked for", async () => {
    const told = vi.fn();
    await show(<Page told={told} />);
    fireEvent.compositionStart(box());
    fireEvent.change(box(), { target: { value: "jiu'g" } });
    await pause();
    expect([box().value, told.mock.calls]).toEqual(["jiu'g", []]);
    fireEvent.change(box(), { target: { value: "酒鬼" } });
    fireEvent.compositionEnd(box());
    await pause();
    expect(told.mock.calls).toEqual([["酒鬼"]]);
  });
});
