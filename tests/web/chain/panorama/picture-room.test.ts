import { expect, test } from "vitest";
import { pictureRoom } from "../../../../web/pages/chain/panorama/picture-room.ts";

test("the room of the picture follows the window alone: beside a list, above it, or moved sideways", () => {
  expect(pictureRoom({ width: 1440, height: 900 })).toEqual({ width: 1068, height: 676, sideways: false });
  expect(pictureRoom({ width: 1200, height: 500 })).toEqual({ width: 828, height: 400, sideways: false });
  expect(pictureRoom({ width: 1093, height: 614 })).toEqual({ width: 1093, height: 600, sideways: false });
  expect(pictureRoom({ width: 720, height: 450 })).toEqual({ width: 1280, height: 600, sideways: true });
  const wide = pictureRoom({ width: 2532, height: 1524 });
  expect([Math.round(wide.width), wide.height]).toEqual([Math.round(2160 / 1.3), 1000]);
});
