// Sends what waits, in order, as often as it must: the server takes each thing once. One tab of the phone sends at a time.

import * as kept from './kho.js';

const door = '/nha-ban/cho/gui', most = 50, patience = 20000, enoughCodes = 30, allCodes = 60;
const page = [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A UUID of version 7: also on plain http, where crypto.randomUUID is missing. */
export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16)), hex = Date.now().toString(16).padStart(12, '0');
  bytes[6] = bytes[6] & 0x0F | 0x70;
  bytes[8] = bytes[8] & 0x3F | 0x80;
  const text = hex + [...bytes.slice(6)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** The phone's clocks; which of them is wrong, the server judges. */
export const clocks = () => ({ wall: Date.now(), running: Math.round(performance.now()), page });

const fields = ({ n, key, ask, ...entry }) => entry;

// connected, away, busy, loggedout, other; and the answer.
const send = async (household, device, entries, wantsGoods) => {
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), patience);
  try {
    const codes = Math.max(0, (await kept.codeCount() < enoughCodes ? allCodes : 0));
    const answer = await fetch(door, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: stop.signal,
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-cho': '1' },
      body: JSON.stringify({ household, device, ...clocks(), codes, goods: wantsGoods, entries: entries.map(fields) }),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return ['loggedout'];
    if (answer.status === 409) return ['other'];
    if (!answer.ok && answer.status !== 422) return ['busy'];
    return ['connected', await answer.json(), answer.ok];
  } catch {
    return ['away'];
  } finally {
    clearTimeout(timer);
  }
};

const alone = work => navigator.locks ? navigator.locks.request('cho-gui', work) : work();

/** Sends until nothing is left that can be sent. told(results) hears each answer. */
export const flush = (household, device, wantsGoods, told) => alone(async () => {
  for (let isFirst = true; ; isFirst = false) {
    const waiting = (await kept.queue()).filter(entry => !entry.ask || entry.day);
    const sales = new Set(waiting.filter(entry => entry.kind === 'sale').map(entry => entry.id));
    const asked = new Set((await kept.queue()).filter(entry => entry.kind === 'sale' && !sales.has(entry.id)).map(entry => entry.id));
    const entries = waiting.filter(entry => entry.kind !== 'end' || !asked.has(entry.id)).slice(0, most);
    if (entries.length === 0 && !(isFirst && wantsGoods)) return 'connected';
    const [state, answer, isWhole] = await send(household, device, entries, isFirst && wantsGoods);
    if (!answer) return state;
    await kept.settle(entries, answer, isWhole ? { server: answer.now, wall: Date.now() } : null);
    await told(answer.results);
  }
});
