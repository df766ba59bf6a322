import type { Language } from "./problem.ts";

/** What the server says on the terminal. */
const NOTICES = {
  ready: { zh: "链图已就绪：{address}", en: "Liantu is ready: {address}" },
  remote: {
    zh: "注意：链图还没有登录功能，能连到 {host} 的人都能看到数据。",
    en: "Warning: there is no sign-in yet; whoever reaches {host} sees the data.",
  },
  loading: { zh: "正在把 {folder} 载入空图谱……", en: "Loading {folder} into the empty graph…" },
  loaded: { zh: "已载入 {rows} 行。", en: "Loaded {rows} rows." },
  warning: { zh: "提醒：{line}", en: "warning: {line}" },
  refused: {
    zh: "{folder} 有 {count} 处错误，什么都没有载入。请改正，或用 LIANTU_SEED 指定别的文件夹（none 为空图谱）。",
    en: "{folder} has {count} errors, so nothing was loaded. Correct them, or name another folder in LIANTU_SEED (none for an empty graph).",
  },
  interrupted: {
    zh: "上一次载入中途停止，图谱是空的：请再载入一次那个文件夹（npm run load -- 文件夹）。",
    en: "The last load was cut short and the graph is empty: load that folder again (npm run load -- FOLDER).",
  },
  older: {
    zh: "这是旧版本的数据库：正在给其中的数据换上链图专用的标签，请勿中断；旧版本的链图不要再连它……",
    en: "A database of an older version: giving its data labels of Liantu's own; do not stop this, and connect no older Liantu to it any more…",
  },
  older_done: {
    zh: "已换上链图专用的标签：{moved} 个节点。其他程序的数据没有动。",
    en: "Labels of Liantu's own given to {moved} nodes. What other programs keep there was left alone.",
  },
  away: {
    zh: "暂时用不了图数据库，会一直重试：{reason}",
    en: "The graph database cannot be used now; trying again until it can: {reason}",
  },
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
  ending: {
    zh: "链图遇到意外的错误，只能停止：{reason}（详情见日志）。请重新启动；若再发生，请连同日志报告。",
    en: "Liantu met an unexpected fault and must stop: {reason} (the log says more). Start it again; if it happens again, report it with the log.",
  },
  command: {
    zh: "没有“{command}”这个命令。可用：npm start、npm run load -- 文件夹 [--replace]、npm run export -- 文件夹",
    en: 'There is no command "{command}". Use npm start, npm run load -- FOLDER [--replace] or npm run export -- FOLDER',
  },
} satisfies Record<string, Record<Language, string>>;

export type Notice = (name: keyof typeof NOTICES, values?: Record<string, string | number>) => string;

export function noticesIn(language: Language): Notice {
  return (name, values = {}) =>
    NOTICES[name][language].replace(/\{(\w+)\}/g, (_, value: string) => String(values[value] ?? ""));
}
