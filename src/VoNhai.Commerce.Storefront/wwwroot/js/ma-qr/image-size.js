// Width and height of a picture by its first bytes, before anything unpacks it: a small file may hold a huge picture.

const ascii = (bytes, at, length) => String.fromCharCode(...bytes.subarray(at, at + length));

const pngSize = (bytes, view) => bytes.length > 23 && ascii(bytes, 12, 4) === 'IHDR' ? [view.getUint32(16), view.getUint32(20)] : null;

const gifSize = (bytes, view) => bytes.length > 9 ? [view.getUint16(6, true), view.getUint16(8, true)] : null;

const webpSize = (bytes, view) => {
  if (bytes.length < 30) return null;
  const kind = ascii(bytes, 12, 4);
  if (kind === 'VP8X') return [1 + (view.getUint32(24, true) & 0xFFFFFF), 1 + (view.getUint32(26, true) >>> 8)];
  if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3FFF, view.getUint16(28, true) & 0x3FFF];
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return [1 + (bits & 0x3FFF), 1 + ((bits >>> 14) & 0x3FFF)];
};

// Segments until a start of frame; those of Huffman tables (C4, CC) and the like lie in the same range.
const jpegSize = (bytes, view) => {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xFF) return null;
    const marker = bytes[at + 1];
    if (marker === 0xFF) { at++; continue; }
    if (marker >= 0xC0 && marker <= 0xCF && ![0xC4, 0xC8, 0xCC].includes(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};

/** [width, height], or null when it is none of JPEG, PNG, WebP and GIF. */
export const sizeOf = buffer => {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (bytes.length < 12) return null;
  if (bytes[0] === 0xFF && bytes[1] === 0xD8) return jpegSize(bytes, view);
  if (ascii(bytes, 1, 3) === 'PNG') return pngSize(bytes, view);
  if (ascii(bytes, 0, 4) === 'GIF8') return gifSize(bytes, view);
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' ? webpSize(bytes, view) : null;
};
