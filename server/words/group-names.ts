import type { Language } from "../model/words.ts";

/** English for the group names that chains in Chinese commonly use. Groups are free text of the data. */
const ENGLISH: Record<string, string> = {
  资源: "Resources",
  基础化工: "Basic chemicals",
  原料: "Raw materials",
  助剂: "Additives",
  种植: "Crops",
  辅料: "Auxiliary inputs",
  辅材: "Auxiliaries",
  锂盐: "Lithium salts",
  纤维: "Fibres",
  芯体: "Absorbent cores",
  非织造布: "Nonwovens",
  制曲: "Starters",
  酿造: "Brewing",
  陈酿: "Ageing",
  勾调: "Blending",
  前驱体: "Precursors",
  负极: "Anode inputs",
  电解质: "Electrolyte inputs",
  四大材料: "Main cell materials",
  集流体与结构件: "Foils and cases",
  电芯: "Cells",
  PACK: "Packs",
  电控: "Controls",
  电力电子: "Power electronics",
  软件: "Software",
  热安全: "Thermal, fire",
  结构: "Structures",
  终端产品: "End products",
  渠道: "Channels",
  应用: "Uses",
  服务: "Services",
  环保: "Environment",
  装备: "Machines",
  包装: "Packaging",
  包材原料: "Packaging materials",
  副产: "By-products",
  副产利用: "By-product uses",
  回收: "Recycling",
};

export function groupName(group: string, language: Language): string {
  return language === "en" ? (ENGLISH[group] ?? group) : group;
}
