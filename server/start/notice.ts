import type { Language } from "../model/words.ts";

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
  underWay: {
    zh: "另一个进程正在载入 {folder}（{done} / {rows} 行），等它做完。",
    en: "Another process is loading {folder} ({done} of {rows} rows); waiting until it is done.",
  },
  halfLoaded: {
    zh: "{began} 开始的载入（{folder}）停在 {done} / {rows} 行，图谱不完整，先不提供：请打开网页选择继续载入或恢复到载入之前；也可以停掉服务后运行 npm run load -- --go-on、npm run load -- --go-back，或再载入一次。",
    en: "The load of {folder} begun {began} stopped at {done} of {rows} rows, and a graph that is not whole is not served: open the page to go on or to go back to what was; or stop the server and run npm run load -- --go-on, npm run load -- --go-back, or load it again.",
  },
  emptied: {
    zh: "图谱是空的，但这里有过数据库，所以没有载入自带的数据。从备份恢复：npm run load -- 备份文件夹；要载入自带的数据：npm run load -- seed。",
    en: "The graph is empty, but a database has been here, so the shipped data was not loaded. To go back to a backup: npm run load -- BACKUP; to load the shipped data: npm run load -- seed.",
  },
  accepted: {
    zh: "注意：按 LIANTU_ACCEPT_OLDER 使用旧数据，修订号 {found}，应不低于 {expected}。",
    en: "Warning: going on with older data as LIANTU_ACCEPT_OLDER says: revision {found}, expected {expected} or later.",
  },
  labels: {
    zh: "这是旧版本的数据库：正在给其中的数据换上链图专用的标签，请勿中断；旧版本的链图不要再连它……",
    en: "A database of an older version: giving its data labels of Liantu's own; do not stop this, and connect no older Liantu to it any more…",
  },
  labels_done: {
    zh: "已换上链图专用的标签：{moved} 个节点。其他程序的数据没有动。",
    en: "Labels of Liantu's own given to {moved} nodes. What other programs keep there was left alone.",
  },
  labels_half_loaded: {
    zh: "旧版本的上一次载入没有做完，图谱可能不完整：请停掉服务，把那个文件夹再载入一次（npm run load -- 文件夹）。",
    en: "The last load by the older version was cut short, so the graph may not be whole: stop the server and load that folder again (npm run load -- FOLDER).",
  },
  away: {
    zh: "暂时用不了图数据库，会一直重试：{reason}",
    en: "The graph database cannot be used now; trying again until it can: {reason}",
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
