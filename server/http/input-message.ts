import type { z } from "zod";
import { en, zhCN } from "zod/locales";
import type { DateFault } from "../model/typed-date.ts";
import { type FieldFault, fieldMessage } from "../words/field-fault.ts";
import { number } from "../words/format.ts";
import { inputName } from "../words/input-names.ts";
import { typedFaultText } from "../words/typed-fault.ts";

type Issue = z.core.$ZodRawIssue;
type Language = "zh" | "en";

const LOCALES = { zh: zhCN().localeError, en: en().localeError };

/** The unit in which the size of a value is told, by what zod says it is; numbers have none. */
const UNITS: Record<string, Record<Language, string>> = {
  string: { zh: " 个字", en: " characters" },
  array: { zh: " 项", en: " items" },
  set: { zh: " 项", en: " items" },
};
const KINDS: Record<string, Record<Language, string>> = {
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  string: { zh: "文字", en: "text" },
  boolean: { zh: "是或否（true、false）", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
};

/**
 * What is wrong with an input, as its reader would say it.
 * @param matter what is written, by its address; null of what is only asked
 */
export function inputMessage(language: Language, matter: string | null = null): (issue: Issue) => string {
  const zh = language === "zh";
  return (issue) => {
    const name = matter === null ? null : inputName(matter, String(issue.path?.at(-1) ?? ""), language);
    const fault =
      issue.code === "custom" ? (issue.params?.fault as FieldFault["code"] | undefined) : undefined;
    const isNone =
      issue.input === undefined ||
      fault === "blank" ||
      (issue.code === "too_small" && issue.origin !== "number" && Number(issue.minimum) === 1);
    if (isNone && name !== null) return zh ? `请填${name}` : `Enter the ${name}`;
    if (issue.input === undefined) return zh ? "缺少该参数" : "is required";
    if (issue.code === "too_small" || issue.code === "too_big") {
      const least = issue.code === "too_small";
      const bound = number(Number(least ? issue.minimum : issue.maximum), language);
      const unit = UNITS[issue.origin]?.[language] ?? "";
      if (issue.inclusive === false && !unit)
        return zh
          ? `须${least ? "大" : "小"}于 ${bound}`
          : `must be ${least ? "more" : "less"} than ${bound}`;
      if (zh) return `${least ? "至少" : "至多"} ${bound}${unit}`;
      return `must be at ${least ? "least" : "most"} ${bound}${unit}`;
    }
    if (issue.code === "invalid_value" && issue.values.length > 1) {
      const values = issue.values.map(String);
      return zh ? `须是其中之一：${values.join("、")}` : `must be one of ${values.join(", ")}`;
    }
    if (issue.code === "custom" && issue.params?.typed !== undefined)
      return typedFaultText(issue.params.typed as DateFault, language);
    if (issue.code === "custom" && fault !== undefined) {
      const { fault: _, ...params } = issue.params as { fault: string } & FieldFault["params"];
      return fieldMessage(
        { field: "", code: fault, params: { value: String(issue.input), ...params } },
        language,
      );
    }
    if (
      issue.code === "invalid_type" &&
      isNumber(issue.expected) &&
      typeof issue.input === "string" &&
      matter !== null
    ) {
      const typed = issue.input.length > 30 ? `${issue.input.slice(0, 30)}…` : issue.input;
      return zh ? `“${typed}”不是数字` : `“${typed}” is not a number`;
    }
    if (issue.code === "invalid_format" && issue.format === "url")
      return fieldMessage({ field: "", code: "not_a_link", params: {} }, language);
    const kind = issue.code === "invalid_type" ? KINDS[issue.expected]?.[language] : undefined;
    if (kind) return zh ? `须是${kind}` : `must be ${kind}`;
    const message = LOCALES[language](issue);
    return (typeof message === "string" ? message : message?.message) ?? (zh ? "有误" : "is not valid");
  };
}

const isNumber = (expected: string) => expected === "number" || expected === "int";
