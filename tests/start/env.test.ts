import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isLoopback } from "../../server/http/loopback.ts";
import { readEnvironment, terminalLanguage } from "../../server/start/env.ts";

const current = mkdtempSync(join(tmpdir(), "liantu-env-"));
afterAll(() => rmSync(current, { recursive: true }));
mkdirSync(join(current, "mine"));
writeFileSync(join(current, "file"), "");

const root = "/project";
const read = (values: Record<string, string>, language: "zh" | "en" = "en") =>
  readEnvironment(values, { current, root, language });

test("the defaults start from the project", () => {
  expect(read({ PORT: "", HOST: " ", NEO4J_URI: "" })).toEqual({
    port: 3000,
    host: "127.0.0.1",
    remote: false,
    hosts: ["127.0.0.1"],
    database: join(root, "data/liantu.grafeo"),
    acceptOlder: null,
    seed: join(root, "seed"),
    neo4j: null,
  });
});

test("relative paths start from the current directory", () => {
  const { database, seed } = read({ LIANTU_DATA: "new", LIANTU_SEED: "mine" });
  expect({ database, seed }).toEqual({
    database: join(current, "new/liantu.grafeo"),
    seed: join(current, "mine"),
  });
});

test("no seed", () => {
  expect(read({ LIANTU_SEED: "none" }).seed).toBeNull();
});

test.each([
  ["PORT", "80a", "must be a whole number from 0 to 65535"],
  ["PORT", "65536", "must be a whole number from 0 to 65535"],
  ["PORT", "-1", "must be a whole number from 0 to 65535"],
  ["PORT", "3000.5", "must be a whole number from 0 to 65535"],
  ["HOST", "http://x", "must be an IP address or a host name"],
  ["HOST", "a b", "must be an IP address or a host name"],
  ["LIANTU_HOSTS", "park.example:3000", "must be host names or IP addresses without a port"],
  ["LIANTU_HOSTS", "park.example,", "must be host names or IP addresses without a port"],
  ["LIANTU_HOSTS", "http://park.example", "must be host names or IP addresses without a port"],
  ["LIANTU_HOSTS", "*.example", "must be host names or IP addresses without a port"],
  ["LIANTU_HOSTS", "192.0.2", "must be host names or IP addresses without a port"],
  ["LIANTU_DATA", "file", "must be a folder"],
  ["LIANTU_DATA", "file/below", "must be a folder"],
  ["LIANTU_SEED", "absent", "must be a data folder that exists, or none"],
  ["LIANTU_SEED", "file", "must be a data folder that exists, or none"],
  ["LIANTU_ALLOW_REMOTE", "yes", "must be 1 or 0"],
  ["LIANTU_ACCEPT_OLDER", "1", "must be the two numbers"],
  ["LIANTU_ACCEPT_OLDER", "57 / 80", "must be the two numbers"],
  ["NEO4J_URI", "localhost:7687", "must look like neo4j://"],
  ["NEO4J_URI", "http://localhost:7474", "must look like neo4j://"],
  ["NEO4J_URI", "neo4j://", "must look like neo4j://"],
])("%s=%s is told by name", (name, value, text) => {
  expect(() => read({ [name]: value })).toThrow(`${name}=${value}: ${text}`);
});

test("every wrong value is told at once, in the language of the terminal", () => {
  expect(() => read({ PORT: "x", NEO4J_URI: "y", LIANTU_SEED: "z" }, "zh")).toThrow(
    /^PORT=x：须是 0 到 65535 的整数\nNEO4J_URI=y：须形如.*\nLIANTU_SEED=z：须是已有的数据文件夹，或 none$/,
  );
});

test("the names that requests may ask for are HOST and those of LIANTU_HOSTS", () => {
  const named = " park.example , 12345.gov.example,链图.example,192.0.2.8,[2001:db8::1],::2";
  expect(read({ HOST: "0.0.0.0", LIANTU_ALLOW_REMOTE: "1", LIANTU_HOSTS: named }).hosts).toEqual([
    ...["0.0.0.0", "park.example", "12345.gov.example", "xn--wcst65l.example"],
    ...["192.0.2.8", "2001:db8::1", "::2"],
  ]);
});

describe("another host than this machine", () => {
  test.each(["0.0.0.0", "::", "192.168.1.2", "park.example"])("%s is refused unless it is meant", (host) => {
    expect(() => read({ HOST: host })).toThrow("LIANTU_ALLOW_REMOTE=1");
    expect(() => read({ HOST: host, LIANTU_ALLOW_REMOTE: "0" })).toThrow(`HOST=${host}`);
    expect(read({ HOST: host, LIANTU_ALLOW_REMOTE: "1" })).toMatchObject({ host, remote: true });
  });

  test.each(["127.0.0.1", "127.8.0.1", "::1", "localhost"])("%s needs no leave", (host) => {
    expect(read({ HOST: host })).toMatchObject({ host, remote: false });
  });

  test("a name that only looks like this machine is another", () => {
    expect(["127.example", "localhost.example", "10.0.0.1", ""].filter(isLoopback)).toEqual([]);
    expect(["::ffff:127.0.0.1", "::ffff:7f00:1", "0:0:0:0:0:0:0:1", "LocalHost"].every(isLoopback)).toBe(
      true,
    );
  });
});

describe("Neo4j", () => {
  const uri = "neo4j+s://db.example:7687";
  test.each([
    [{}, { uri }],
    [{ NEO4J_PASSWORD: "p" }, { uri, username: "neo4j", password: "p" }],
    [{ NEO4J_USERNAME: "u" }, { uri, username: "u", password: "" }],
    [
      { NEO4J_USERNAME: "u", NEO4J_PASSWORD: " p ", NEO4J_DATABASE: "d" },
      { uri, username: "u", password: " p ", database: "d" },
    ],
  ])("%j", (values, neo4j) => {
    expect(read({ NEO4J_URI: uri, ...values }).neo4j).toEqual(neo4j);
  });
});

test.each([
  ["neo4j://neo4j:s3cret@db.example:7687", "neo4j://***@db.example:7687"],
  ["bolt+s://s3cret@db.example", "bolt+s://***@db.example"],
  ["neo4j://neo4j:s3@cr/et@db.example:7687", "neo4j://***@db.example:7687"],
  ["neo4j:s3cret@db.example:7687", "***@db.example:7687"],
  ["http://neo4j:s3cret@db.example", "http://***@db.example"],
])("a password in an address is refused and not shown: %s", (address, shown) => {
  for (const language of ["zh", "en"] as const)
    expect(() => read({ NEO4J_URI: address }, language)).toThrow(
      new RegExp(`^NEO4J_URI=${shown.replace(/[*?+/]/g, "\\$&")}(：|: ).*NEO4J_PASSWORD`),
    );
});

test("an older state is accepted by the two numbers", () => {
  expect(read({ LIANTU_ACCEPT_OLDER: "57/80" }).acceptOlder).toEqual({ found: 57, expected: 80 });
});

test.each([
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "en_GB", LC_ALL: "zh_CN" }, "zh"],
  [{ LANG: "C.UTF-8" }, "zh"],
  [{}, "zh"],
])("the terminal of %j speaks %s", (values, language) => {
  expect(terminalLanguage(values)).toBe(language);
});
