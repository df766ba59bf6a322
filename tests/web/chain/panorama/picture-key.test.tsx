// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PictureKey } from "../../../../web/pages/chain/panorama/picture-key.tsx";
import { words } from "../../graph/chains.ts";
import { show } from "../../screen.tsx";

const shown = {
  ...words,
  underWay: "Project",
  phases: { talks: "in talks", signed: "signed", construction: "under construction" },
};

test.each([
  ["en", "Project: in talks → signed → under construction"],
  ["zh", "Project：in talks → signed → under construction"],
] as const)("the stages of a project stand behind a colon of the language (%s)", async (language, told) => {
  const { user } = await show(<PictureKey words={shown} />, { language });
  await user.click(screen.getByRole("button"));
  expect(await screen.findByText(told)).toBeDefined();
});
