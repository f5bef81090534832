// Finds banks by what people type, in the order of the SDK's Banks.Search: any name, code or BIN, without marks, case and spaces.

import { searchKey } from './text.js';

const noMatch = 4;
const practiceBin = '999999';

// "Ngân hàng Agribank", "NH Đông Á": words that say bank say nothing about which.
const emptyWords = ['ngan', 'hang', 'nh', 'bank', 'tmcp', 'tnhh', 'mtv'];

const wordsOf = text => searchKey(text).split(' ').filter(word => word !== '');

// The name itself, its beginning, letters inside it, at last every word somewhere.
const rankOf = (names, key, telling) => {
  const words = names.flatMap(name => name.split(' '));
  const spread = telling.length > 0 && telling.every(typed => words.some(word => word.startsWith(typed))) ? 3 : noMatch;
  return names.map(name => name.replace(/ /g, ''))
    .reduce((best, name) => Math.min(best, name === key ? 0 : name.startsWith(key) ? 1 : name.includes(key) ? 2 : noMatch), spread);
};

/** @param {[string, string, string[]][]} banks BIN, short name, search keys of all names */
export const searchBanks = (banks, text) => {
  const words = wordsOf(text);
  const key = words.join('');
  if (key === '') return [];
  const telling = words.filter(word => !emptyWords.includes(word));
  return banks
    .map(([bin, name, names]) => ({ bin, name, rank: rankOf(names, key, telling) }))
    // Practice is found by its own name only: among all banks it would confuse.
    .filter(({ bin, rank }) => bin === practiceBin ? rank === 0 : rank < noMatch)
    .sort((one, other) => one.rank - other.rank);
};

/** The one bank that is meant, or those that could be. "970405" and "Agribank (970405)" are always one, a bank that nobody knows too. */
export const chooseBank = (banks, text) => {
  const bin = /^[0-9]{6}$/.exec(text.trim())?.[0] ?? /\(([0-9]{6})\)$/.exec(text.trim())?.[1];
  if (bin) return { bin, found: [] };
  const found = searchBanks(banks, text);
  const exact = found.filter(({ rank }) => rank === 0);
  const meant = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
  return { bin: meant?.bin ?? '', found };
};
