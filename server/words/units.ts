/** What the units of the data are called in English; others stay as they are. */
import type { Language } from "../model/words.ts";

const UNITS: ReadonlyMap<string, string> = new Map([
  ["吨", "t"],
  ["万吨", "× 10,000 t"],
  ["千克", "kg"],
  ["公斤", "kg"],
  ["千升", "kL"],
  ["升", "L"],
  ["台", "units"],
  ["套", "sets"],
  ["件", "pieces"],
  ["万件", "× 10,000 pieces"],
  ["只", "pieces"],
  ["万只", "× 10,000 pieces"],
  ["片", "pieces"],
  ["万片", "× 10,000 pieces"],
  ["瓶", "bottles"],
  ["米", "m"],
  ["平方米", "m²"],
  ["立方米", "m³"],
]);

export function unitText(unit: string, language: Language): string {
  return language === "zh" ? unit : (UNITS.get(unit.trim()) ?? unit);
}
