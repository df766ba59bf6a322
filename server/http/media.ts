export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG in pixels; null when the bytes are none. */
export function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 33 || !SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  return width > 0 && height > 0 ? { width, height } : null;
}
