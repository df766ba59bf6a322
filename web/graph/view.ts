import type { Rect } from "./layout.ts";
import { READABLE } from "./type-size.ts";

interface Size {
  width: number;
  height: number;
}

export interface View {
  zoom: number;
  pan: { x: number; y: number };
}

/** Down to this zoom cards fold to their names and the picture is shown whole; below it is moved about. */
export const WHOLE_FROM = 0.7;
/** Clear space above the box that a view is moved to. */
const ABOVE = 40;
/** A box of which less than this can be seen is not in sight. */
const IN_SIGHT = 90;
/** A wider room gets larger type up to this. */
const LARGEST = 1.35;

/** The picture whole, however small. */
export function wholeView(picture: Size, room: Size): View {
  const zoom = Math.min(LARGEST, room.width / picture.width, room.height / picture.height);
  return { zoom, pan: middle(picture, room, zoom) };
}

/**
 * Where one looks at first: the picture whole where its names can be read, else its upper left at a size at which
 * they can, to be moved about; where nothing stands there, its first box. In a narrow room it is as high as the room and moved sideways.
 */
export function restView(
  picture: Size & { boxes: readonly (Rect & { column: number | null })[] },
  room: Size,
  sideways: boolean,
): View {
  const whole = wholeView(picture, room);
  if (!sideways && whole.zoom >= WHOLE_FROM) return whole;
  const zoom = Math.min(LARGEST, Math.max(READABLE, sideways ? room.height / picture.height : 0));
  const { x, y } = middle(picture, room, zoom);
  const pan = { x: Math.max(0, x), y: Math.max(0, y) };
  const inColumns = picture.boxes.filter(({ column }) => column !== null);
  const isSeen = (box: Rect) =>
    pan.x + box.x * zoom < room.width - IN_SIGHT && pan.y + box.y * zoom < room.height - IN_SIGHT;
  if (inColumns.length === 0 || inColumns.some(isSeen)) return { zoom, pan };
  const first = inColumns.reduce((a, b) => (b.x < a.x || (b.x === a.x && b.y < a.y) ? b : a));
  const least = room.height - picture.height * zoom;
  return { zoom, pan: { x: pan.x, y: Math.max(least, ABOVE - first.y * zoom) } };
}

function middle(picture: Size, room: Size, zoom: number) {
  return { x: (room.width - picture.width * zoom) / 2, y: (room.height - picture.height * zoom) / 2 };
}
