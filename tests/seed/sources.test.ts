import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rows } from "./rows.ts";

/** Hosts of copies, mirrors and mass-produced pages that once stood in the seed. */
const MIRRORS = [
  ...["dinovaliano.com", "nikpc.cn", "ershouzhenkonglu.cn", "meritcable.com", "lfsvmc.live", "bestb2b.com"],
  ...["ccyxbj.cn", "ztzcc.cn", "digipub.cc", "162m.com", "drbdp.com", "jizihe.com", "babacucu.com"],
  ...["igu888.com", "zentong.com", "azsolarbroker.com", "16505.com.cn", "chunluanpaosu.com"],
];
const ENDINGS = /\.(ts|tsx|csv|md|html|css|cypher)$/;

const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ENDINGS.test(name))
    .map((name) => join(folder, name));

describe("no link of the product", () => {
  const files = [
    ...["seed", "server", "web", "docs", "cypher"].flatMap(textsIn),
    ...["README.md", "README.en.md", "CONTEXT.md", "CONTRIBUTING.md"],
  ];

  test("leads to a mirror", () => {
    const found = files.filter((file) => {
      const text = readFileSync(file, "utf8");
      return MIRRORS.some((host) => text.includes(host));
    });
    expect(found).toEqual([]);
  });

  test("is empty, or leads to where it stands", () => {
    const found = files.filter(
      (file) => file.endsWith(".tsx") && /href=(""|"#"|\{""\}|\{"#"\})/.test(readFileSync(file, "utf8")),
    );
    expect(found).toEqual([]);
  });
});

test("an address of a source is one that a browser opens, or there is none", () => {
  const odd = rows("sources").filter(
    ({ address = "" }) => address !== "" && !/^https?:\/\/\S+/.test(address),
  );
  expect(odd.map(({ id, address }) => `${id} ${address}`)).toEqual([]);
});
