// A QR code as a square of modules (ISO/IEC 18004): bytes, level M, versions 1 to 10, which holds every transfer code. Stages: bits,
// check bytes, the fixed patterns, the zigzag, the best of eight masks. The tests let zbarimg read what it draws.

const checks = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26]; // Check bytes of a block, by version.
const blocks = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

const moduleCount = version => {
  const aligned = version < 2 ? 0 : Math.floor(version / 7) + 2;
  return (16 * version + 128) * version + 64 - (aligned ? (25 * aligned - 10) * aligned - 55 : 0) - (version < 7 ? 0 : 36);
};
const dataCount = version => (moduleCount(version) >> 3) - checks[version] * blocks[version];

const times = (a, b) => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((b >> bit) & 1) * a);
  return product;
};

const generator = degree => {
  const divisor = new Array(degree).fill(0);
  divisor[degree - 1] = 1;
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2)) {
    for (let k = 0; k < degree; k++) divisor[k] = times(divisor[k], root) ^ (divisor[k + 1] ?? 0);
  }
  return divisor;
};

const checkOf = (data, divisor) => {
  const rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((coefficient, i) => { rest[i] ^= times(coefficient, factor); });
  }
  return rest;
};

const dataOf = (bytes, version) => {
  const bits = [], put = (value, length) => { for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1); };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, dataCount(version) * 8 - bits.length));
  put(0, -bits.length & 7);
  const data = [];
  for (let i = 0; i < bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(''), 2));
  for (let pad = 0xEC; data.length < dataCount(version); pad ^= 0xFD) data.push(pad);
  return data;
};

// Blocks side by side, short ones first; then their check bytes.
const wovenOf = (data, version) => {
  const count = blocks[version], divisor = generator(checks[version]), short = Math.floor(data.length / count), parts = [];
  for (let i = 0, at = 0; i < count; i++) {
    const length = short + (i < count - data.length % count ? 0 : 1);
    parts.push(data.slice(at, at += length));
  }
  const weave = columns => {
    const woven = [];
    for (let i = 0; i < Math.max(...columns.map(column => column.length)); i++) for (const column of columns) if (i < column.length) woven.push(column[i]);
    return woven;
  };
  return [...weave(parts), ...weave(parts.map(part => checkOf(part, divisor)))];
};

const masks = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => x * y % 2 + x * y % 3, (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
];

const withCheck = (value, bits, divisor) => {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * divisor);
  return (value << bits) | rest;
};

// Rows and columns alike: runs, squares, what looks like a finder, and the share of dark.
const penaltyOf = square => {
  const size = square.length;
  let sum = 0, dark = 0;
  for (const at of [(a, b) => square[a][b], (a, b) => square[b][a]]) {
    for (let a = 0; a < size; a++) {
      let line = '';
      for (let b = 0; b < size; b++) line += at(a, b) ? 1 : 0;
      for (const run of line.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
      sum += 40 * (line.match(/(?=00001011101|10111010000)/g) ?? []).length;
    }
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      dark += square[y][x] ? 1 : 0;
      if (x && y && square[y][x] === square[y - 1][x] && square[y][x] === square[y][x - 1] && square[y][x] === square[y - 1][x - 1]) sum += 3;
    }
  }
  return sum + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size));
};

/** Rows of modules, true where dark, without the quiet zone. */
export const squareOf = text => {
  const bytes = new TextEncoder().encode(text);
  let version = 1;
  while (dataCount(version) < bytes.length + (version < 10 ? 2 : 3)) if (++version > 10) throw new RangeError('Too long for a code.');
  const size = version * 4 + 17, square = [], fixed = [];
  for (let y = 0; y < size; y++) { square.push(new Array(size).fill(false)); fixed.push(new Array(size).fill(false)); }
  const set = (x, y, dark) => { if (x >= 0 && y >= 0 && x < size && y < size) { square[y][x] = !!dark; fixed[y][x] = true; } };
  const ring = (cx, cy, reach, light) => {
    for (let y = -reach; y <= reach; y++) for (let x = -reach; x <= reach; x++) set(cx + x, cy + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
  };
  for (let i = 0; i < size; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
  const places = [6];
  for (let at = size - 7, step = version < 7 ? size : (size - 13) / 2; version > 1 && at > 6; at -= step) places.splice(1, 0, at);
  const last = places[places.length - 1], isCorner = (x, y) => (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);
  for (const x of places) for (const y of places) if (version > 1 && !isCorner(x, y)) ring(x, y, 2, [1]);
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) ring(x, y, 4, [2, 4]);
  const setFormat = mask => {
    const bits = withCheck(mask, 10, 0x537) ^ 0x5412, bit = i => (bits >> i) & 1; // Level M is 00.
    for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i));
    for (let i = 0; i < 6; i++) set(8, i, bit(i));
    set(8, 7, bit(6)); set(8, 8, bit(7)); set(7, 8, bit(8));
    for (let i = 9; i < 15; i++) set(14 - i, 8, bit(i));
    for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i));
    set(8, size - 8, true);
  };
  setFormat(0);
  if (version > 6) {
    const bits = withCheck(version, 12, 0x1F25);
    for (let i = 0; i < 18; i++) {
      const a = size - 11 + i % 3, b = Math.floor(i / 3);
      set(a, b, (bits >> i) & 1); set(b, a, (bits >> i) & 1);
    }
  }
  const woven = wovenOf(dataOf(bytes, version), version);
  let at = 0;
  for (let right = size - 1, isUp = true; right >= 1; right -= right === 8 ? 3 : 2, isUp = !isUp) {
    for (let i = 0; i < size; i++) {
      const y = isUp ? size - 1 - i : i;
      for (const x of [right, right - 1]) if (!fixed[y][x]) { square[y][x] = ((woven[at >> 3] >> (7 - (at & 7))) & 1) === 1; at++; }
    }
  }
  const mask = index => { for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (!fixed[y][x] && masks[index](x, y) === 0) square[y][x] = !square[y][x]; };
  const weights = masks.map((_, index) => { mask(index); setFormat(index); const weight = penaltyOf(square); mask(index); return weight; });
  const best = weights.indexOf(Math.min(...weights));
  mask(best);
  setFormat(best);
  return square;
};
