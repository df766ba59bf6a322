import { describe, expect, test } from "vitest";
import {
  EngineAddress,
  EngineDamaged,
  EngineLocked,
  EngineMissing,
  EngineOlder,
  EngineRefused,
  EngineStorage,
  EngineUnavailable,
  type Refusal,
} from "../../server/engine/engine.ts";
import { tellFault } from "../../server/start/start-fault.ts";

const address = "neo4j://***@db:7687";
const refused = (refusal: Refusal) => new EngineRefused("no", { refusal });
const system = (values: object) => Object.assign(new Error("no"), values);

const faults: [string, unknown, zh: string, en: string][] = [
  ["locked", new EngineLocked("x"), "停掉另一个链图", "stop the other Liantu"],
  ["missing", new EngineMissing("x"), "npm ci --include=optional", "npm ci --include=optional"],
  [
    "damaged",
    new EngineDamaged("/d/g", "GRAFEO-S002: bad"),
    "/d/g 打不开：文件损坏、不完整，或不是链图的数据库（GRAFEO-S002）",
    "/d/g cannot be opened: it is damaged, incomplete, or no database of Liantu (GRAFEO-S002: bad)",
  ],
  [
    "older",
    new EngineOlder("/d/g", 57, 80),
    "修订号是 57，应不低于 80",
    "it holds revision 57, expected 80 or later",
  ],
  [
    "older, the way on",
    new EngineOlder("/d/g", 0, 80),
    "LIANTU_ACCEPT_OLDER=0/80 npm start",
    "LIANTU_ACCEPT_OLDER=0/80 npm run export -- FOLDER",
  ],
  [
    "gone",
    new EngineOlder("/d/g", null, 80),
    "/d/g 不见了，而这里有过数据库（修订号 80）",
    "The database file /d/g is gone, though a database has been here (revision 80)",
  ],
  [
    "disk full",
    new EngineStorage("full", "/d/g"),
    "磁盘已满，/d/g 写不下",
    "The disk is full, so /d/g cannot be written",
  ],
  [
    "disk read-only",
    new EngineStorage("read_only", "/d/g"),
    "/d/g 所在的磁盘是只读的",
    "/d/g is on a disk that is read-only",
  ],
  ["no right", new EngineStorage("denied", "/d/g"), "没有权限写 /d/g", "May not write /d/g"],
  [
    "a file in the way",
    new EngineStorage("no_folder", "/d/x"),
    "不能在 /d/x 建立文件夹",
    "Cannot make the folder /d/x",
  ],
  [
    "disk broken",
    new EngineStorage("failed", "/d/g"),
    "写 /d/g 时磁盘出错",
    "The disk failed while /d/g was written",
  ],
  [
    "away",
    new EngineUnavailable("x", { reached: { address, detail: "ECONNREFUSED" } }),
    `连不上 ${address} 的 Neo4j（ECONNREFUSED）`,
    `Neo4j at ${address} cannot be reached (ECONNREFUSED)`,
  ],
  [
    "password",
    refused({ reason: "password", address, wait: null }),
    "拒绝了用户名或密码：请改正 NEO4J_USERNAME",
    "refused the user or password: correct NEO4J_USERNAME",
  ],
  [
    "password again",
    refused({ reason: "password", address, wait: 10 }),
    "过 10 分钟才再试一次",
    "the next try is in 10 minutes",
  ],
  [
    "no such database",
    refused({ reason: "database", address, database: "other" }),
    "没有名为“other”的数据库",
    'has no database "other"',
  ],
  ["Neo4j read-only", refused({ reason: "read_only", address }), "不让链图写", "does not let Liantu write"],
  [
    "duplicates",
    refused({ reason: "duplicates", address, label: "LiantuFirm", id: "f1" }),
    "MATCH (n:LiantuFirm {id: 'f1'}) RETURN n",
    "MATCH (n:LiantuFirm {id: 'f1'}) RETURN n",
  ],
  [
    "address",
    new EngineAddress("bolt://h?x=1"),
    "NEO4J_URI=bolt://h?x=1 不是能用的地址",
    "NEO4J_URI=bolt://h?x=1 cannot be used",
  ],
  [
    "port taken",
    system({ code: "EADDRINUSE", port: 3000, address: "127.0.0.1" }),
    "127.0.0.1:3000 已被占用：请关掉占用它的程序，或换一个端口，例如 PORT=3001",
    "127.0.0.1:3000 is in use",
  ],
  [
    "port forbidden",
    system({ code: "EACCES", port: 80, address: "::1" }),
    "不能监听 ::1:80",
    "May not listen on ::1:80",
  ],
  [
    "host of another machine",
    system({ code: "EADDRNOTAVAIL", port: 80, address: "192.0.2.1" }),
    "不能监听 HOST=192.0.2.1",
    "Cannot listen on HOST=192.0.2.1",
  ],
  [
    "host that is none",
    system({ code: "ENOTFOUND", hostname: "nowhere" }),
    "不能监听 HOST=nowhere",
    "Cannot listen on HOST=nowhere",
  ],
  [
    "a file that finds no room",
    system({ code: "ENOSPC", path: "/out/a.csv" }),
    "/out/a.csv 写不下",
    "/out/a.csv cannot be written",
  ],
  [
    "a file that may not be written",
    system({ code: "EACCES", path: "/out/a.csv" }),
    "没有权限写 /out/a.csv",
    "May not write /out/a.csv",
  ],
];

describe("a fault is one line that says what to do", () => {
  test.each(faults)("%s", (_, error, zh, en) => {
    for (const [language, part] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      const line = tellFault(error, language)!;
      expect(line).toContain(part);
      expect(line).not.toMatch(/\n|\{[a-z_]+\}/);
      expect(line).toMatch(language === "zh" ? /。$/ : /\.$/);
    }
  });
});

test("a fault that nobody foresaw is not one of them", () => {
  for (const error of [
    new TypeError("x"),
    "x",
    null,
    undefined,
    new EngineUnavailable("closed"),
    new EngineRefused("x"),
  ])
    expect(tellFault(error, "en")).toBeNull();
});
