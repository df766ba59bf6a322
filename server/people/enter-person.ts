import type { Row } from "../engine/engine.ts";
import { change, type Office, Unchanged } from "../graph/change.ts";
import { weigh } from "../graph/versions.ts";
import { notFound } from "../words/problem.ts";

interface PersonToSave {
  id: string;
  version: number;
  name: string;
  title: string | null;
}

/**
 * Adds a person, or changes the name and title of one, of whom what else is stated stays.
 * @returns whether all of it was so already
 * @throws Problem not_found; Overtaken when it is another than the client saw
 */
export function savePerson(
  office: Office,
  { id, version, name, title: given }: PersonToSave,
): Promise<boolean> {
  const { queries } = office;
  const title = given || null;
  return change(office, { kind: "person", note: name }, async ({ tx, put }) => {
    const [older] = await tx.run<Row & { version: number }>(queries["people/person"], { id });
    if (!older && version > 0) throw notFound("id", id);
    if (weigh(older, version, older?.name === name && older.title === title) === "repeated")
      return new Unchanged(true);
    const unstated = { source: null, asOf: null, confidence: null, note: null };
    await put("people", [{ ...unstated, ...older, id, name, title }]);
    return false;
  });
}
