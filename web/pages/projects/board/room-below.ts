import { type RefObject, useLayoutEffect, useState } from "react";

const LEAST = 380;
const MARGIN = 12;

/** How high a thing may be that ends where the window does; where little is left the page scrolls. */
export function useRoomBelow(thing: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (thing.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setHeight(Math.max(LEAST, Math.floor(window.innerHeight - top - MARGIN)));
    };
    measure();
    // What stands above may grow.
    const grown = new ResizeObserver(measure);
    for (const above of thing.current?.parentElement?.children ?? [])
      if (above !== thing.current) grown.observe(above);
    window.addEventListener("resize", measure);
    return () => {
      grown.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [thing]);
  return height;
}
