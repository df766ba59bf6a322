import { useQuery } from "@tanstack/react-query";
import type { ProjectRow } from "../../../server/projects/shapes.ts";
import { placesAnswer } from "../../api/answers.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";

/** What the project's place is called in the reader's language. */
export function usePlaceName({ place, placeName }: Pick<ProjectRow, "place" | "placeName">): string | null {
  const language = useLanguage();
  const asked = language === "en" && place !== null;
  const places = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: asked }).data?.places;
  const found = places?.find(({ id }) => id === place);
  return found ? nameOf(found, language) : placeName;
}
