import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

export interface Room {
  width: number;
  height: number;
}

const SETTLED_AFTER = 120;
/** A change of fewer px keeps the layout: a scroll bar must not move the cards. */
const IGNORED = 16;

/** The size of an element, told again when it has settled at another. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const { clientWidth: width, clientHeight: height } = element.current!;
    if (width > 0 && height > 0) setRoom({ width, height });
  }, [element]);
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const { clientWidth: width = 0, clientHeight: height = 0 } = element.current ?? {};
        if (width === 0 || height === 0) return;
        setRoom((before) => {
          const near =
            before && Math.abs(before.width - width) < IGNORED && Math.abs(before.height - height) < IGNORED;
          return near ? before : { width, height };
        });
      }, SETTLED_AFTER);
    });
    observer.observe(element.current!);
    return () => {
      clearTimeout(settling);
      observer.disconnect();
    };
  }, [element]);
  return room;
}
