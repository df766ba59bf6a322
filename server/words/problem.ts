import type { Language } from "../model/words.ts";
import { type FieldFault, fieldMessage } from "./field-fault.ts";
import { labelled } from "./format.ts";

/** What every error answer says (RFC 9457): its own members are those from `code` on. */
export interface ProblemBody {
  /** Address that tells what the code means. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Path of the request. */
  instance: string;
  code: ProblemCode;
  /** The first input that was wrong. */
  field?: string;
  errors?: { field: string; detail: string }[];
  /** What somebody else has changed meanwhile, as it is now. */
  current?: unknown;
  /** The cycle, when the links of a chain form one. */
  path?: string[];
}

interface Detail {
  field?: string;
  value?: string;
  errors?: { field: string; detail: string }[];
  path?: string[];
  /** What is wrong with single inputs; becomes `errors` in the reader's language. */
  faults?: FieldFault[];
  current?: unknown;
}

const TEXTS = {
  bad_input: {
    status: 400,
    title: { zh: "请求参数有误", en: "An input is wrong" },
    zh: () => "请求参数有误",
    en: () => "The request is not valid",
  },
  no_weight: {
    status: 400,
    title: { zh: "权重有误", en: "A weight is wrong" },
    zh: (d: Detail) => (d.value ? `${d.field}：权重须是不小于 0 的数` : "权重不能全部为 0"),
    en: (d: Detail) =>
      d.value ? `${d.field}: a weight is a number of at least 0` : "The weights cannot all be 0",
  },
  unknown_class: {
    status: 400,
    title: { zh: "没有这个类别", en: "There is no such class" },
    zh: (d: Detail) => `${d.field}：没有“${d.value}”这个类别`,
    en: (d: Detail) => `${d.field}: there is no class "${d.value}"`,
  },
  exactly_one: {
    status: 400,
    title: { zh: "几项中应填且只填一项", en: "Exactly one of several must be given" },
    zh: (d: Detail) => `${d.field}：${d.value} 应填且只填一个`,
    en: (d: Detail) => `${d.field}: exactly one of ${d.value} must be given`,
  },
  addition: {
    status: 400,
    title: { zh: "新增内容不完整", en: "An addition is not complete" },
    zh: (d: Detail) => `${d.field}：请写明来的企业或要补的环节；产能须与环节同填`,
    en: (d: Detail) => `${d.field}: name the firm that comes or the segment made; a capacity needs a segment`,
  },
  places_count: {
    status: 400,
    title: { zh: "地方的个数不对", en: "The number of places is wrong" },
    zh: (d: Detail) => `${d.field}：请选 2 至 6 个不同的地方`,
    en: (d: Detail) => `${d.field}: choose 2 to 6 different places`,
  },
  drawn_by_chain: {
    status: 400,
    title: { zh: "全景图按单条产业链绘制", en: "The picture is drawn chain by chain" },
    zh: (d: Detail) => `${d.field}：全景图一次画一条产业链，请选其中一条；全部产业链可看清单、表格和推演`,
    en: (d: Detail) =>
      `${d.field}: the picture is drawn chain by chain, so name one; of all chains there are lists, tables and plans`,
  },
  picture: {
    status: 400,
    title: { zh: "图片格式不对", en: "The picture is no PNG" },
    zh: (d: Detail) => `${d.field}：不是 PNG 图片`,
    en: (d: Detail) => `${d.field}: is not a PNG picture`,
  },
  foreign_page: {
    status: 403,
    title: { zh: "改动来自别处的网页", en: "The change comes from a page of another site" },
    zh: () =>
      "这次改动来自别处的网页，没有接受。请在链图自己的页面上操作；若经过反向代理，须让它原样传递 Host 或 X-Forwarded-Host",
    en: () =>
      "This change comes from a page of another site and was not made. Use the pages of Liantu; a reverse proxy must pass on Host, or X-Forwarded-Host, as it came",
  },
  not_found: {
    status: 404,
    title: { zh: "找不到", en: "Not found" },
    zh: (d: Detail) => `${d.field}：找不到“${d.value}”`,
    en: (d: Detail) => `${d.field}: nothing has the id "${d.value}"`,
  },
  no_such_address: {
    status: 404,
    title: { zh: "没有这个接口地址", en: "No such address" },
    zh: () => "没有这个接口地址",
    en: () => "There is nothing at this address",
  },
  wrong_method: {
    status: 405,
    title: { zh: "请求方法不对", en: "Wrong method" },
    zh: () => "此地址不支持该请求方法",
    en: () => "This address does not take that method",
  },
  changed: {
    status: 409,
    title: { zh: "内容已被别人改过", en: "Changed by somebody else" },
    zh: () => "别人刚刚改过，请看最新内容后再改",
    en: () => "Somebody else has changed this meanwhile: look at it as it is now",
  },
  id_taken: {
    status: 409,
    title: { zh: "编号已被占用", en: "The id is taken" },
    zh: (d: Detail) =>
      `${d.field}：编号“${d.value}”已用于别的内容，这次没有写入；请看现在的内容，仍需要时换一个编号再提交`,
    en: (d: Detail) =>
      `${d.field}: the id "${d.value}" is taken by something else, so nothing was written; look at what is there, and send it with another id if it is still needed`,
  },
  nothing_to_undo: {
    status: 409,
    title: { zh: "没有可以撤销的改动", en: "Nothing to take back" },
    zh: () => "没有可以撤销的改动",
    en: () => "There is no change that can be taken back",
  },
  overtaken: {
    status: 409,
    title: { zh: "之后又有改动", en: "Changed again since" },
    zh: (d: Detail) => `${d.field}：之后又有改动，请先撤销后来的改动`,
    en: (d: Detail) => `${d.field}: it was changed again since; take that back first`,
  },
  not_confirmable: {
    status: 409,
    title: { zh: "项目还不能确认落地", en: "The project cannot be confirmed yet" },
    zh: (d: Detail) => `${d.field}：项目须已投产，并写明企业、地区和环节`,
    en: (d: Detail) => `${d.field}: the project must be in production and name its firm, place and segments`,
  },
  not_half_loaded: {
    status: 409,
    title: { zh: "没有中断的载入", en: "No load was cut short" },
    zh: () => "没有中断的载入，图谱是完整的",
    en: () => "No load was cut short; the graph is whole",
  },
  cycle: {
    status: 409,
    title: { zh: "供给关联成环", en: "The supply links form a cycle" },
    zh: (d: Detail) => `供给关联成环，无法判断：${d.path?.join(" → ")}`,
    en: (d: Detail) => `The supply links form a cycle, so nothing can be judged: ${d.path?.join(" → ")}`,
  },
  too_large: {
    status: 413,
    title: { zh: "请求内容过大", en: "Too large" },
    zh: () => "请求内容过大",
    en: () => "The request is too large",
  },
  wrong_host: {
    status: 421,
    title: { zh: "主机名不对", en: "Wrong host" },
    zh: (d: Detail) =>
      d.value
        ? `链图不以“${d.value}”这个名字应答。若确实要用它访问，请把它写进环境变量 LIANTU_HOSTS（多个用逗号隔开），再重新启动`
        : "请求没有写明要访问的主机名（Host），或写得不对；可用的名字由环境变量 LIANTU_HOSTS 指定",
    en: (d: Detail) =>
      d.value
        ? `Liantu does not answer to the name "${d.value}". If it is meant to, add it to the environment variable LIANTU_HOSTS (commas between several) and start again`
        : "The request does not name the host it is for, or not as it should; the environment variable LIANTU_HOSTS says which names there are",
  },
  too_many: {
    status: 429,
    title: { zh: "请求过于频繁", en: "Too many requests" },
    zh: () => "请求过于频繁，请稍后再试",
    en: () => "Too many requests; try again shortly",
  },
  cancelled: {
    status: 409,
    title: { zh: "已取消", en: "Cancelled" },
    zh: () => "已取消",
    en: () => "Cancelled",
  },
  internal: {
    status: 500,
    title: { zh: "服务器内部错误", en: "Internal error" },
    zh: () => "服务器内部错误，已记入日志",
    en: () => "Something went wrong here; it is in the log",
  },
  work_lost: {
    status: 500,
    title: { zh: "计算中断", en: "The calculation was cut short" },
    zh: () => "这项计算中途断了，多半是内存不够，已记入日志；请缩小范围，或再试一次",
    en: () =>
      "This calculation was cut short, most likely for want of memory; it is in the log. Ask for less, or try again",
  },
  engine_unavailable: {
    status: 503,
    title: { zh: "连接不上图数据库", en: "The graph database cannot be reached" },
    zh: () => "暂时连接不上图数据库，恢复后会自动继续",
    en: () => "The graph database cannot be reached now; this recovers by itself when it is back",
  },
  engine_refused: {
    status: 503,
    title: { zh: "图数据库拒绝连接", en: "The graph database refuses Liantu" },
    zh: () => "图数据库拒绝了链图，原因见启动链图的终端，改好后会自动继续",
    en: () =>
      "The graph database refuses Liantu; the terminal says why. This recovers by itself once that is mended",
  },
  disk_full: {
    status: 503,
    title: { zh: "磁盘已满", en: "The disk is full" },
    zh: () => "磁盘已满，这次改动没有保存；腾出空间后再试",
    en: () => "The disk is full, so this change was not saved; try again when there is room",
  },
  disk_failed: {
    status: 503,
    title: { zh: "磁盘无法写入", en: "The disk cannot be written" },
    zh: () => "磁盘无法写入，这次改动没有保存；请看日志，排除故障后重启链图",
    en: () =>
      "The disk cannot be written, so this change was not saved; see the log, mend that and start Liantu again",
  },
  engine_timeout: {
    status: 503,
    title: { zh: "查询用时过长", en: "The query took too long" },
    zh: () => "查询用时过长，已中止；请缩小范围再试",
    en: () => "The query took too long and was stopped; ask for less",
  },
  busy: {
    status: 503,
    title: { zh: "等待的计算太多", en: "Too much is waiting" },
    zh: () => "等着做的推演和文档太多，请稍后再试",
    en: () => "Too many calculations and documents are waiting; try again shortly",
  },
  stopping: {
    status: 503,
    title: { zh: "服务器正在停止", en: "The server is stopping" },
    zh: () => "服务器正在停止，请稍后再试",
    en: () => "The server is stopping; try again in a moment",
  },
  loading: {
    status: 503,
    title: { zh: "正在载入数据", en: "The data is being loaded" },
    zh: () => "正在载入数据，请稍候",
    en: () => "The data is being loaded; try again in a moment",
  },
  half_loaded: {
    status: 503,
    title: { zh: "载入中途停止", en: "The last load was cut short" },
    zh: () => "上一次载入中途停止，图谱不完整：请先继续载入，或恢复到载入之前（GET /api/load 有详情）",
    en: () =>
      "The last load was cut short and the graph is not whole: go on with it or go back to what was (see GET /api/load)",
  },
} satisfies Record<
  string,
  {
    status: number;
    title: Record<Language, string>;
    zh: (detail: Detail) => string;
    en: (detail: Detail) => string;
  }
>;
export type ProblemCode = keyof typeof TEXTS;
export const PROBLEM_CODES = Object.keys(TEXTS) as [ProblemCode, ...ProblemCode[]];

/** What a code means wherever it stands. */
export function problemType(
  code: ProblemCode,
  language: Language,
): Pick<ProblemBody, "type" | "title" | "status" | "code"> {
  const { title, status } = TEXTS[code];
  return { type: `/api/problems/${code}`, title: title[language], status, code };
}

/** An error the client is told about. Everything else becomes `internal`. */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly detail: Detail;

  constructor(code: ProblemCode, detail: Detail = {}) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return TEXTS[this.code].status;
  }

  /** @param instance path of the request */
  body(language: Language, instance: string): ProblemBody {
    const { faults, path, current } = this.detail;
    const errors =
      this.detail.errors ??
      faults?.map((fault) => ({ field: fault.field, detail: fieldMessage(fault, language) }));
    const field = this.detail.field ?? errors?.[0]?.field;
    const detail = errors?.[0]
      ? labelled(errors[0].field, errors[0].detail, language)
      : TEXTS[this.code][language](this.detail);
    return {
      ...problemType(this.code, language),
      detail,
      instance,
      ...(field && { field }),
      ...(errors && { errors }),
      ...(path && { path }),
      ...(current !== undefined && { current }),
    };
  }
}

/** @throws Problem `bad_input` when there are any */
export function refuse(faults: [FieldFault]): never;
export function refuse(faults: FieldFault[]): void;
export function refuse(faults: FieldFault[]): void {
  if (faults.length > 0) throw new Problem("bad_input", { faults });
}

export function notFound(field: string, value: string): Problem {
  return new Problem("not_found", { field, value: value.slice(0, 100) });
}
