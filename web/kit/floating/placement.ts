interface Sides {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const GAP = 6;
const EDGE = 8;

/** Below the button, or above it where there is more room, and always within the window. In px of the window. */
export function place(
  button: Sides,
  panel: { width: number; height: number },
  room: { width: number; height: number },
): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(button.left, room.width - panel.width - EDGE));
  const below = button.bottom + GAP;
  const above = button.top - GAP - panel.height;
  if (below + panel.height <= room.height - EDGE || button.top < room.height - button.bottom) {
    return { left, top: Math.max(EDGE, Math.min(below, room.height - panel.height - EDGE)) };
  }
  return { left, top: Math.max(EDGE, above) };
}
