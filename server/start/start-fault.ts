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
} from "../engine/engine.ts";
import type { Language } from "../model/words.ts";

/** What keeps Liantu from its database or its port, each with the way out. */
const FAULTS = {
  taken: {
    zh: "{address} 已被占用：请关掉占用它的程序，或换一个端口，例如 PORT={other}。",
    en: "{address} is in use: stop what uses it, or take another port, for example PORT={other}.",
  },
  forbidden: {
    zh: "不能监听 {address}：没有权限，请换一个 1024 以上的 PORT。",
    en: "May not listen on {address}: take a PORT above 1024.",
  },
  nowhere: {
    zh: "不能监听 HOST={host}：这不是本机的地址。",
    en: "Cannot listen on HOST={host}: it is no address of this machine.",
  },
  locked: {
    zh: "数据库正被另一个进程使用：请先停掉另一个链图，或用 LIANTU_DATA 给这一个另指文件夹。",
    en: "The database is in use by another process: stop the other Liantu, or give this one its own LIANTU_DATA.",
  },
  missing: {
    zh: "内嵌图数据库没有本机平台的组件，或安装时略过了它：请重新安装（npm ci --include=optional），或设 NEO4J_URI 使用 Neo4j。",
    en: "The embedded database has no part for this platform, or installing left it out: install again (npm ci --include=optional), or set NEO4J_URI to use Neo4j.",
  },
  damaged: {
    zh: "数据库 {path} 打不开：文件损坏、不完整，或不是链图的数据库（{detail}）。什么都没有改动。请把同一时刻的数据库文件和 .wal 文件夹一起放回原处，或从备份恢复：npm run load -- 备份文件夹 --replace（现有文件改名留存，不会删除）。",
    en: "The database {path} cannot be opened: it is damaged, incomplete, or no database of Liantu ({detail}). Nothing was changed. Put the database file and its .wal folder of one moment back, or go back to a backup: npm run load -- BACKUP --replace (the files that are there are renamed, not deleted).",
  },
  older: {
    zh: "数据库 {path} 比已确认的数据旧：其中的修订号是 {found}，应不低于 {expected}。什么都没有改动。请把同一时刻的数据库文件和 .wal 文件夹一起放回原处，或从备份恢复：npm run load -- 备份文件夹 --replace（现有文件改名留存，不会删除）。想先看看还有什么，可把旧数据导出：LIANTU_ACCEPT_OLDER={found}/{expected} npm run export -- 文件夹；确实要用旧数据继续：LIANTU_ACCEPT_OLDER={found}/{expected} npm start。",
    en: "The database {path} is older than what was acknowledged: it holds revision {found}, expected {expected} or later. Nothing was changed. Put the database file and its .wal folder of one moment back, or go back to a backup: npm run load -- BACKUP --replace (the files that are there are renamed, not deleted). To see what is left, export the older data: LIANTU_ACCEPT_OLDER={found}/{expected} npm run export -- FOLDER; to go on with it knowingly: LIANTU_ACCEPT_OLDER={found}/{expected} npm start.",
  },
  gone: {
    zh: "数据库文件 {path} 不见了，而这里有过数据库（修订号 {expected}）。什么都没有改动。请把同一时刻的数据库文件和 .wal 文件夹一起放回原处，或从备份恢复：npm run load -- 备份文件夹 --replace；确实要从空图谱重新开始：LIANTU_ACCEPT_OLDER=0/{expected} npm start。",
    en: "The database file {path} is gone, though a database has been here (revision {expected}). Nothing was changed. Put the database file and its .wal folder of one moment back, or go back to a backup: npm run load -- BACKUP --replace; to begin anew with an empty graph knowingly: LIANTU_ACCEPT_OLDER=0/{expected} npm start.",
  },
  full: {
    zh: "磁盘已满，{path} 写不下：已确认的数据都在。请腾出空间再试，或用 LIANTU_DATA 另指文件夹。",
    en: "The disk is full, so {path} cannot be written: what was acknowledged is all there. Make room and try again, or name another folder in LIANTU_DATA.",
  },
  read_only: {
    zh: "{path} 所在的磁盘是只读的：请改为可写，或用 LIANTU_DATA 另指文件夹。",
    en: "{path} is on a disk that is read-only: make it writable, or name another folder in LIANTU_DATA.",
  },
  denied: {
    zh: "没有权限写 {path}：请给运行链图的用户读写它和所在文件夹的权限，或用 LIANTU_DATA 另指文件夹。",
    en: "May not write {path}: let the user who runs Liantu read and write it and its folder, or name another folder in LIANTU_DATA.",
  },
  no_folder: {
    zh: "不能在 {path} 建立文件夹：路径上有一个文件，或那里不能写。请用 LIANTU_DATA 另指文件夹。",
    en: "Cannot make the folder {path}: a file is in the way, or it may not be written there. Name another folder in LIANTU_DATA.",
  },
  failed: {
    zh: "写 {path} 时磁盘出错：请检查磁盘，再重启链图；已确认的数据以重新打开后的为准。",
    en: "The disk failed while {path} was written: check the disk and start Liantu again, which shows what of the last change was kept.",
  },
  unreachable: {
    zh: "连不上 {address} 的 Neo4j（{detail}）：请确认它已启动，地址和端口（Bolt，通常是 7687）正确，加密方式相符（neo4j:// 或 neo4j+s://）。",
    en: "Neo4j at {address} cannot be reached ({detail}): see that it runs, that address and port are right (Bolt, mostly 7687) and that both sides encrypt or neither does (neo4j:// or neo4j+s://).",
  },
  password: {
    zh: "{address} 的 Neo4j 拒绝了用户名或密码：请改正 NEO4J_USERNAME、NEO4J_PASSWORD 后重新启动。",
    en: "Neo4j at {address} refused the user or password: correct NEO4J_USERNAME and NEO4J_PASSWORD and start again.",
  },
  password_wait: {
    zh: "{address} 的 Neo4j 一再拒绝用户名或密码：为免用户被锁定，过 {wait} 分钟才再试一次。请改正 NEO4J_USERNAME、NEO4J_PASSWORD 后重新启动。",
    en: "Neo4j at {address} refused the user or password again and again: so that it does not lock the user out, the next try is in {wait} minutes. Correct NEO4J_USERNAME and NEO4J_PASSWORD and start again.",
  },
  database: {
    zh: "{address} 的 Neo4j 没有名为“{database}”的数据库：请改正 NEO4J_DATABASE，或去掉它使用默认库。",
    en: 'Neo4j at {address} has no database "{database}": correct NEO4J_DATABASE, or leave it out for the default one.',
  },
  neo4j_read_only: {
    zh: "{address} 的 Neo4j 不让链图写：数据库或服务器是只读的，或用户没有写和建约束的权限。请改为可写；集群请用 neo4j:// 开头的地址。",
    en: "Neo4j at {address} does not let Liantu write: the database or server is read-only, or the user has no right to write and to make constraints. Make it writable; for a cluster, take an address that begins with neo4j://.",
  },
  duplicates: {
    zh: "{address} 的 Neo4j 里有两个 {label} 的 id 都是“{id}”，无法保证编号唯一：请在 Neo4j 里查出（MATCH (n:{label} {id: '{id}'}) RETURN n），删去或改掉多余的一个，会自动继续。",
    en: "Neo4j at {address} holds two {label} with the id \"{id}\", so that ids cannot be made unique: find them there (MATCH (n:{label} {id: '{id}'}) RETURN n) and delete or rename one; this then goes on by itself.",
  },
  address: {
    zh: "NEO4J_URI={address} 不是能用的地址：请写成 neo4j://主机:7687 这样，bolt:// 的地址后面不能带参数。",
    en: "NEO4J_URI={address} cannot be used: write it like neo4j://host:7687; an address with bolt:// takes no parameters.",
  },
} satisfies Record<string, Record<Language, string>>;

type FaultName = keyof typeof FAULTS;
type NamedFault = [name: FaultName, values: Record<string, string | number>];

/** One line for a fault that a user can mend, with the way out; null for any other. */
export function tellFault(error: unknown, language: Language): string | null {
  const found = engineFault(error, language) ?? systemFault(error);
  if (!found) return null;
  const [name, values] = found;
  return FAULTS[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

function engineFault(error: unknown, language: Language): NamedFault | null {
  if (error instanceof EngineLocked) return ["locked", {}];
  if (error instanceof EngineMissing) return ["missing", {}];
  if (error instanceof EngineDamaged) {
    const code = /GRAFEO-\w+/.exec(error.detail)?.[0];
    return ["damaged", { path: error.path, detail: language === "zh" && code ? code : error.detail }];
  }
  if (error instanceof EngineOlder) {
    const { path, found, expected } = error;
    return found === null ? ["gone", { path, expected }] : ["older", { path, found, expected }];
  }
  if (error instanceof EngineStorage) return [error.reason, { path: error.path }];
  if (error instanceof EngineAddress) return ["address", { address: error.address }];
  if (error instanceof EngineRefused && error.refusal) return refusalFault(error.refusal);
  if (error instanceof EngineUnavailable && error.reached) return ["unreachable", error.reached];
  return null;
}

function refusalFault(refusal: Refusal): NamedFault {
  if (refusal.reason === "read_only") return ["neo4j_read_only", { address: refusal.address }];
  if (refusal.reason !== "password") return [refusal.reason, { ...refusal }];
  const { address, wait } = refusal;
  return wait === null ? ["password", { address }] : ["password_wait", { address, wait }];
}

/** Faults of the port and of files, by what Node says of them. */
function systemFault(error: unknown): NamedFault | null {
  const {
    code,
    path,
    port,
    address = "",
  } = (error ?? {}) as NodeJS.ErrnoException & { port?: number; address?: string };
  const where = `${address}:${port}`;
  if (code === "EADDRINUSE") return ["taken", { address: where, other: Number(port) + 1 }];
  if (code === "EACCES" && port !== undefined) return ["forbidden", { address: where }];
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return ["nowhere", { host: (error as { hostname?: string }).hostname ?? address }];
  if (path === undefined) return null;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return ["full", { path }];
  if (code === "EROFS") return ["read_only", { path }];
  if (code === "EACCES" || code === "EPERM") return ["denied", { path }];
  return null;
}
