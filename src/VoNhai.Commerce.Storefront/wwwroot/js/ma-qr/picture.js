// Draws a code as SVG and PNG. A practice code is not drawn here: its picture carries words, and only the server draws those.

import { readTree } from './emv.js';
import { practiceNaming, shape } from './read.js';

const quietZone = 4; // ISO/IEC 18004: modules of white on every side.
const pngWidth = 600;

export const loadEncoder = () => import('../lib/qr-encode.min.js');

/** The modules with their quiet zone, true where dark. */
export const matrixOf = async (text, problems) => {
  if (practiceNaming(readTree(text, shape), problems) !== 'none') throw new RangeError('A practice code is drawn by the server only.');
  const { encodeQR } = await loadEncoder();
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
};

/** One path of horizontal runs, as a data address. */
export const svgOf = matrix => {
  let path = '';
  matrix.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end]) end++;
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`;
      x = end;
    }
  });
  const side = matrix.length;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`)}`;
};

/** At least 600 pixels wide, whole pixels a module. */
export const pngOf = matrix => {
  const scale = Math.ceil(pngWidth / matrix.length);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = matrix.length * scale;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  matrix.forEach((row, y) => row.forEach((isDark, x) => { if (isDark) pen.fillRect(x * scale, y * scale, scale, scale); }));
  return canvas.toDataURL('image/png');
};
