import { expect, test } from "vitest";
import { startI18n } from "../../../web/i18n/i18n.ts";
import { addPlaceNames, placeOf } from "../../../web/i18n/place-names.ts";

const park = { place: "park.of:xi'an", placeName: "西安高新区" };

test("a place is told in the reader's language; one without an English name keeps its own", () => {
  const i18n = startI18n();
  const [zh, en] = [i18n.getFixedT("zh"), i18n.getFixedT("en")];
  addPlaceNames({ [park.place]: "Xi'an High-tech Zone" });
  expect(placeOf(park, zh)).toBe("西安高新区");
  expect(placeOf(park, en)).toBe("Xi'an High-tech Zone");
  expect(placeOf({ place: "610000", placeName: "陕西省" }, en)).toBe("陕西省");
  expect(placeOf({ place: null, placeName: null }, en)).toBeNull();
});
