// Finds the QR codes in a picture, on this device. The picture goes nowhere.

import { sizeOf } from './image-size.js';

const mostBytes = 30_000_000;
const mostPixels = 60_000_000; // A telephone takes 12 to 50 million.
const headBytes = 256 * 1024; // A camera puts a small picture and more before a JPEG's own size.

// Some codes are read best large, some small. All sizes are looked at: a swindler's small code beside a large one must not be missed.
const widths = [1600, 1000, 2400, 640];

/** Why a picture cannot be read: noPicture, tooLarge or decoderMissing, which are names of texts. */
export class ScanError extends Error {}

export const loadDecoder = () => import('../lib/qr-decode.min.js');

const guard = async file => {
  if (file.size > mostBytes) throw new ScanError('tooLarge');
  const size = sizeOf(await file.slice(0, headBytes).arrayBuffer());
  if (!size || size[0] * size[1] === 0) throw new ScanError('noPicture');
  if (size[0] * size[1] > mostPixels) throw new ScanError('tooLarge');
};

const open = async file => {
  try {
    return await createImageBitmap(file);
  } catch {
    throw new ScanError('noPicture');
  }
};

const pixelsOf = (bitmap, longest) => {
  const scale = Math.min(longest / Math.max(bitmap.width, bitmap.height), 2);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

// The browser's own detector, where there is one, sees most; it may be there and still not work.
const detectNatively = async bitmap => {
  try {
    if (!('BarcodeDetector' in globalThis)) return [];
    const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(bitmap);
    return found.map(({ rawValue }) => rawValue).filter(text => text !== '');
  } catch {
    return [];
  }
};

const detect = async bitmap => {
  const { decodeQRBatch } = await loadDecoder().catch(() => { throw new ScanError('decoderMissing'); });
  const texts = [];
  for (const width of widths) {
    const [found] = await decodeQRBatch([pixelsOf(bitmap, width)], { timeLimit: 500 });
    texts.push(...found.filter(text => typeof text === 'string' && text !== ''));
  }
  return texts;
};

/** Every different text in the picture. */
export const scan = async file => {
  await guard(file);
  const bitmap = await open(file);
  try {
    const native = await detectNatively(bitmap);
    return [...new Set(native.length > 0 ? native : await detect(bitmap))];
  } finally {
    bitmap.close();
  }
};
