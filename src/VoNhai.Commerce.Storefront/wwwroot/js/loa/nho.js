// What this telephone has said already: kept over reloads, so that no money is announced twice. One telephone may have the page open
// in two tabs: whoever claims the money first says it. (Syntax of 2018: old telephones.)

const key = 'loa-da-bao', most = 200;
const said = new Set();

const read = () => {
  try { return JSON.parse(localStorage.getItem(key) || '[]'); } catch { return []; }
};

const keep = id => {
  try {
    const ids = read().concat(id).slice(-most);
    localStorage.setItem(key, JSON.stringify(ids));
    return read().indexOf(id) >= 0;
  } catch {
    return false;
  }
};

// Without a memory that outlives a reload, money from before this page must stay unsaid: perhaps it was said then.
export const remembers = keep('thu');

export const wasSaid = id => said.has(id) || read().indexOf(id) >= 0;

const take = id => {
  if (wasSaid(id)) return false;
  said.add(id);
  keep(id);
  return true;
};

// Claimed before it is said: a telephone that dies in between says it never rather than twice, and the list shows it anyway.
export const claim = id => navigator.locks ? navigator.locks.request(key, () => take(id)) : Promise.resolve(take(id));
