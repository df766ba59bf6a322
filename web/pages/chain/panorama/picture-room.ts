import { useEffect, useState } from "react";

/** The room that the picture is laid out for, and whether that is more than the screen shows at once. */
interface PictureRoom {
  width: number;
  height: number;
  sideways: boolean;
}

/** Wider screens get larger type, not more columns, up to this. */
const LARGEST = 1.3;
const FULL_WIDTH = 1440;
/** From here on a list stands beside the picture; below, the page scrolls and the picture has a height of its own. */
const BESIDE_FROM = 1200;
const LIST = 372;
/** Header, headline, tabs, tools and legend. */
const AROUND = 224;
const STACKED_HEIGHT = 600;
/** Below this width the picture is moved sideways instead of made small. */
const SIDEWAYS_BELOW = 768;
const SIDEWAYS_WIDTH = 1280;
const SETTLED_AFTER = 120;
/** A change of fewer px keeps the layout: a scroll bar must not move the cards. */
const IGNORED = 16;

/** Told by the window alone: every view of a chain lays the picture out alike, whatever stands around it. */
export function pictureRoom(window: { width: number; height: number }): PictureRoom {
  if (window.width < SIDEWAYS_BELOW) {
    return { width: SIDEWAYS_WIDTH, height: STACKED_HEIGHT, sideways: true };
  }
  const beside = window.width >= BESIDE_FROM;
  const width = beside ? window.width - LIST : window.width;
  const height = beside ? Math.max(400, window.height - AROUND) : STACKED_HEIGHT;
  const scale = Math.min(LARGEST, Math.max(1, width / FULL_WIDTH));
  return { width: width / scale, height: height / scale, sideways: false };
}

export function usePictureRoom(): PictureRoom {
  const [size, setSize] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const [room, setRoom] = useState(() => pictureRoom(size));
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const { innerWidth: width, innerHeight: height } = window;
        if (Math.abs(width - size.width) < IGNORED && Math.abs(height - size.height) < IGNORED) return;
        setSize({ width, height });
        setRoom(pictureRoom({ width, height }));
      }, SETTLED_AFTER);
    };
    window.addEventListener("resize", changed);
    return () => {
      clearTimeout(settling);
      window.removeEventListener("resize", changed);
    };
  }, [size]);
  return room;
}
