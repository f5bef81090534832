// Amounts as people type and read them: "50k", "1tr2", "1,5 triệu"; the SDK's VndReader and Vnd.

import { searchKey } from './text.js';

const part = /( ?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?(?: ?(nghin|ngan|k|trieu|tr|ty|ti)( ?ruoi)?)?/y;
const ending = / ?(?:dong|d|vnd|₫)?$/y;
const zerosOf = { k: 3, nghin: 3, ngan: 3, tr: 6, trieu: 6, ty: 9, ti: 9 };

const matchAt = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

// Exact: decimals of a unit are whole đồng, or no amount at all.
const figureOf = (whole, fraction, zeros) => {
  const fits = fraction.slice(0, zeros).padEnd(zeros, '0');
  return /[1-9]/.test(fraction.slice(zeros)) ? null : Number(whole + fits);
};

const tailOf = (digits, lastUnit) => digits.length > 3 ? null : Number(digits) * lastUnit / [10, 100, 1000][digits.length - 1];

const valueOf = ({ whole, fraction, unit, half, gap }, lastUnit) => {
  if (lastUnit > 0 && !unit) return fraction !== undefined || half || gap ? null : tailOf(whole, lastUnit);
  const couldBeThousands = fraction?.length === 3 && whole !== '0';
  if ((whole.length > 1 && whole[0] === '0') || couldBeThousands || (fraction !== undefined && !unit) || fraction?.length > 9) return null;
  const digits = whole.replace(/\./g, '');
  if (digits.length > 19) return null;
  const value = figureOf(digits, fraction ?? '', zerosOf[unit] ?? 0);
  if (value === null) return null;
  const withHalf = value + (half ? unitOf(unit) / 2 : 0);
  return lastUnit === 0 || (unitOf(unit) < lastUnit && withHalf < lastUnit) ? withHalf : null;
};

const unitOf = unit => unit ? 10 ** zerosOf[unit] : 0;

/** The amount in đồng, or null when the text is no clear amount. */
export const readVnd = text => {
  if (text.length > 64 || /(?:^|[^\p{L}\p{Mn}])\p{Mn}/u.test(text)) return null;
  const key = searchKey(text);
  let [total, lastUnit, at, more] = [0, 0, 0, true];
  while (more) {
    const match = matchAt(part, key, at);
    if (!match) break;
    const [all, before, whole, fraction, unit, half] = match;
    // After a short unit a bare number must touch it: "50k 2" may be two things at 50k.
    const gap = before !== '' && /(?:k|tr)$/.test(key.slice(0, at));
    const value = valueOf({ whole, fraction, unit, half, gap }, lastUnit);
    if (value === null) return null;
    total += value;
    lastUnit = unitOf(unit);
    at += all.length;
    more = lastUnit > 0 && fraction === undefined && half === undefined;
  }
  return at > 0 && matchAt(ending, key, at) && total <= 9_223_372_036_854_775_807 ? total : null;
};

/** 1.234.567 ₫, with a no-break space. */
export const showVnd = dong => `${String(dong).replace(/\B(?=(?:[0-9]{3})+$)/g, '.')}\u00A0₫`;
