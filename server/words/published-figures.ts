/** What the published figures of the shipped data are called in English, by their ids, with their units and periods. */
import type { Language } from "../model/words.ts";
import { unitText } from "./units.ts";

const NAMES: Record<string, string> = {
  "industrial-projects": "Industrial projects brought in",
  "projects-200m": "Industrial projects of more than CNY 200 million",
  "projects-30m": "Projects of more than CNY 30 million",
  top500: "Firms of the three kinds of top 500 brought in",
  "prefecture-signed": "Projects signed on the prefecture's platform",
  "prefecture-fulfilment": "Fulfilment of projects signed on the prefecture's platform",
  "province-signed": "Projects signed on the province's platform",
  "province-fulfilment": "Fulfilment of projects signed on the province's platform",
  arrived: "Capital arrived",
  "arrived-growth": "Yearly growth of capital arrived",
  "hunan-merchants": "Firms registered by Hunan merchants",
  "hunan-merchants-arrived": "Capital arrived from Hunan merchants",
  "hunan-merchants-growth": "Yearly growth of capital arrived from Hunan merchants",
  "signing-projects": "Projects signed at the ceremony for major projects",
  "signing-investment": "Investment signed at the ceremony for major projects",
  "gdp-2013": "GDP of the park",
  "gdp-2022": "GDP of the park",
  "gdp-growth": "Yearly growth of the park's GDP",
  area: "Area of the park when it was founded (open hillside)",
  "business-environment": "Rank of the business environment among the province's parks",
  monitors: "Monitors of the business environment",
  supervisors: "Supervisors of the 'clean park'",
  "support-policies": "Policies for resources, recruitment and project support",
  "delegated-powers": "Approvals taken over from the prefecture's market regulator",
  "huamei-revenue": "Revenue expected of the Huamei Xingtai storage project at full output",
  "huamei-jobs": "Jobs of the Huamei Xingtai storage project at full output",
  founded: "Year in which the park was founded",
  "jiebao-spunlace": "Spunlace nonwoven a year of Jiebao Rihua",
  "baojing-ceramic-bottles": "Ceramic liquor bottles a year of Baojing County",
};

/** Those of products stand in units.ts. */
const UNITS: Record<string, string> = {
  个: "",
  家: "",
  名: "",
  项: "",
  人: "",
  年: "",
  亿元: "× CNY 100 million",
  万元: "× CNY 10,000",
  平方公里: "km²",
};

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})年以来$/, "since $1"],
  [/^(\d{4})年建区以来$/, "since the founding in $1"],
  [/^截至(\d{4})年$/, "up to $1"],
  [/^2023年2月以来$/, "since Feb 2023"],
  [/^达产后$/, "at full output"],
];

interface Figure {
  id: string;
  nameZh: string;
  unit: string | null;
  period: string | null;
}

/** A figure in the words of its reader; what is not known in English stays as its source has it. */
export function figureWords(
  { id, nameZh, unit, period }: Figure,
  language: Language,
): Omit<Figure, "id" | "nameZh"> & { name: string } {
  if (language === "zh") return { name: nameZh, unit, period };
  const [pattern, told] = PERIODS.find(([one]) => period !== null && one.test(period)) ?? [];
  return {
    name: Object.hasOwn(NAMES, id) ? NAMES[id]! : nameZh,
    unit: unit === null ? null : Object.hasOwn(UNITS, unit) ? UNITS[unit]! : unitText(unit, language),
    period: pattern && period !== null ? period.replace(pattern, told!) : period,
  };
}
