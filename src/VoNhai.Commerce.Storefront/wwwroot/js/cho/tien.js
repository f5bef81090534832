// Notes that a buyer gives and gets back; the server's CashNotes computes the same.

const notes = [20000, 50000, 100000, 200000, 500000];
const change = [500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500];

/** The sum itself, and the nearest sums above it of one kind of note, ascending. */
export const given = total => [...new Set([total, ...notes.map(note => Math.ceil(total / note) * note)])].sort((a, b) => a - b);

/** Which notes go back, the greatest first: [note, count]. */
export const back = sum => change.reduce((all, note) => {
  const count = Math.floor((sum - all.reduce((gone, [of, many]) => gone + of * many, 0)) / note);
  return count > 0 ? [...all, [note, count]] : all;
}, []);

/** Thousandths of a unit at a price, rounded half up to the đồng, as the server rounds. Exact below 2^53. */
export const cost = (quantity, price) => Number((BigInt(quantity) * BigInt(price) + 500n) / 1000n);

/** "1,5" as 1500 thousandths; nothing for what is no quantity. */
export const readQuantity = text => {
  const match = /^ *([0-9]{1,6})(?:[.,]([0-9]{1,3}))? *$/.exec(text);
  const value = match ? Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0')) : 0;
  return value > 0 && value <= 100_000_000 ? value : null;
};

/** For reading only: "1.000" in a field would be one. */
export const tellQuantity = thousandths => showQuantity(thousandths).replace(/\B(?=(?:[0-9]{3})+(?:,|$))/g, '.');

/** For a field: "1,5". */
export const showQuantity = thousandths => String(thousandths / 1000).replace('.', ',');
