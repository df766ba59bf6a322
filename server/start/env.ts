import { statSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { domainToASCII } from "node:url";
import { z } from "zod";
import { maskAddress } from "../engine/address.ts";
import { isLoopback } from "../http/loopback.ts";
import type { Language } from "../model/words.ts";
import { labelled } from "../words/format.ts";

/** What the environment asks for, checked. */
export interface Environment {
  port: number;
  host: string;
  /** The host is reached from other machines, and the user said that this is meant. */
  remote: boolean;
  /** Names and addresses that requests may ask for, besides those of the loopback. */
  hosts: string[];
  /** File of the embedded database. */
  database: string;
  /** The older state of the database that the user knowingly goes on with, and what was expected; null for none. */
  acceptOlder: { found: number; expected: number } | null;
  /** Data folder that an empty graph starts with; null for none. */
  seed: string | null;
  /** Null for the embedded engine. */
  neo4j: { uri: string; username?: string; password?: string; database?: string } | null;
}

/** A value of the environment cannot be used. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

const TEXTS = {
  PORT: { zh: "须是 0 到 65535 的整数", en: "must be a whole number from 0 to 65535" },
  HOST: { zh: "须是 IP 地址或主机名", en: "must be an IP address or a host name" },
  LIANTU_ALLOW_REMOTE: { zh: "只能是 1 或 0", en: "must be 1 or 0" },
  LIANTU_HOSTS: {
    zh: "须是主机名或 IP 地址，不带端口，多个用逗号隔开",
    en: "must be host names or IP addresses without a port, with commas between",
  },
  LIANTU_DATA: { zh: "须是文件夹", en: "must be a folder" },
  LIANTU_SEED: { zh: "须是已有的数据文件夹，或 none", en: "must be a data folder that exists, or none" },
  LIANTU_ACCEPT_OLDER: {
    zh: "须是拒绝打开旧数据时给出的两个数，形如 57/80",
    en: "must be the two numbers given when an older database was refused, like 57/80",
  },
  NEO4J_URI: {
    zh: "须形如 neo4j://主机:7687（也可用 neo4j+s、neo4j+ssc、bolt、bolt+s、bolt+ssc），用户名和密码另用 NEO4J_USERNAME、NEO4J_PASSWORD 给出",
    en: "must look like neo4j://host:7687 (or neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc), user and password are given in NEO4J_USERNAME and NEO4J_PASSWORD",
  },
} satisfies Record<string, Record<Language, string>>;

const REMOTE = {
  zh: "HOST={host}：链图还没有登录功能，能连到这个地址的人都能看到数据。确实要这样，请另设 LIANTU_ALLOW_REMOTE=1；否则去掉 HOST。",
  en: "HOST={host}: there is no sign-in yet, so whoever reaches that address sees the data. If that is meant, set LIANTU_ALLOW_REMOTE=1 too; else leave HOST out.",
};

const OLDER = /^(\d{1,15})\/(\d{1,15})$/;

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.string().refine(isHost).default("127.0.0.1"),
  LIANTU_ALLOW_REMOTE: z.enum(["0", "1"]).default("0"),
  LIANTU_HOSTS: z
    .string()
    .transform((text) => text.split(",").map((name) => name.trim().replace(/^\[(.*)\]$/, "$1")))
    .refine((names) => names.every((name) => isIP(name) !== 0 || isNamed(name)))
    .transform((names) => names.map((name) => (isIP(name) ? name : domainToASCII(name))))
    .default([]),
  LIANTU_DATA: z.string().optional(),
  LIANTU_SEED: z.string().optional(),
  LIANTU_ACCEPT_OLDER: z.string().regex(OLDER).optional(),
  NEO4J_URI: z.string().refine(isNeo4jAddress).optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
});

export interface Whereabouts {
  /** What relative paths in the environment start from. */
  current: string;
  /** Of the project; the defaults start from it. */
  root: string;
  language: Language;
}

/**
 * An empty value counts as absent.
 * @throws EnvironmentError with a line for each value that is wrong
 */
export function readEnvironment(
  values: Record<string, string | undefined>,
  { current, root, language }: Whereabouts,
): Environment {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim() !== ""));
  const read = schema.safeParse(filled);
  const data = filled.LIANTU_DATA ? resolve(current, filled.LIANTU_DATA) : join(root, "data");
  const seed = filled.LIANTU_SEED ? resolve(current, filled.LIANTU_SEED) : join(root, "seed");
  const wrong = new Set(read.error?.issues.map((issue) => String(issue.path[0])));
  if (isFolder(data) === false) wrong.add("LIANTU_DATA");
  if (filled.LIANTU_SEED && filled.LIANTU_SEED !== "none" && !isFolder(seed)) wrong.add("LIANTU_SEED");
  if (!read.success || wrong.size > 0) {
    const lines = [...wrong].map((name) => {
      const text = TEXTS[name as keyof typeof TEXTS][language];
      return labelled(`${name}=${maskAddress(filled[name] ?? "")}`, text, language);
    });
    throw new EnvironmentError(lines.join("\n"));
  }
  const {
    PORT,
    HOST,
    LIANTU_ALLOW_REMOTE,
    LIANTU_HOSTS,
    LIANTU_ACCEPT_OLDER,
    NEO4J_URI,
    NEO4J_USERNAME,
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
  } = read.data;
  const remote = !isLoopback(HOST);
  if (remote && LIANTU_ALLOW_REMOTE === "0")
    throw new EnvironmentError(REMOTE[language].replace("{host}", HOST));
  const [, found, expected] = OLDER.exec(LIANTU_ACCEPT_OLDER ?? "") ?? [];
  const signsIn = NEO4J_USERNAME !== undefined || NEO4J_PASSWORD !== undefined;
  return {
    port: PORT,
    host: HOST,
    remote,
    hosts: [HOST, ...LIANTU_HOSTS],
    database: join(data, "liantu.grafeo"),
    acceptOlder: found && expected ? { found: Number(found), expected: Number(expected) } : null,
    seed: filled.LIANTU_SEED === "none" ? null : seed,
    neo4j: NEO4J_URI
      ? {
          uri: NEO4J_URI,
          ...(signsIn && { username: NEO4J_USERNAME ?? "neo4j", password: NEO4J_PASSWORD ?? "" }),
          ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }),
        }
      : null,
  };
}

/** The language of the terminal: English where the locale says so, else Chinese. */
export function terminalLanguage(values: Record<string, string | undefined>): Language {
  const locale = values.LC_ALL || values.LC_MESSAGES || values.LANG || "";
  return /^en/i.test(locale) ? "en" : "zh";
}

function isHost(host: string): boolean {
  return isIP(host) !== 0 || /^(?=.{1,253}$)[a-z]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*$/i.test(host);
}

/** Also a name that begins with a digit, or is not in Latin letters. */
function isNamed(host: string): boolean {
  const ascii = /[\s:/?#@[\]\\]/.test(host) ? "" : domainToASCII(host);
  return /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*(?=[0-9_-]*[a-z])[a-z0-9_-]{1,63}\.?$/.test(ascii);
}

function isNeo4jAddress(address: string): boolean {
  return /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s@]+([/?][^@]*)?$/.test(address) && URL.canParse(address);
}

/** Null when there is nothing at the path; false also when a file is on the way to it. */
function isFolder(path: string): boolean | null {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : false;
  }
}
