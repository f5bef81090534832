// What the phone keeps, in a database for each household: what is not sent yet, codes, goods, and what was sold.

const asked = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

let db;

export const open = async household => {
  const request = indexedDB.open(`cho-${household}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta');
    request.result.createObjectStore('codes');
    request.result.createObjectStore('queue', { keyPath: 'n', autoIncrement: true }).createIndex('key', 'key', { unique: true });
    request.result.createObjectStore('log', { keyPath: 'id' });
  };
  db = await asked(request);
};

// All or nothing, on the disk when it is done: a sale that was shown as sold is there after the battery was empty.
const change = (stores, work) => new Promise((done, failed) => {
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  let result;
  transaction.oncomplete = () => done(result);
  transaction.onabort = () => failed(transaction.error ?? new Error('aborted'));
  Promise.resolve(work(name => transaction.objectStore(name))).then(value => { result = value; }, () => transaction.abort());
});

export const read = name => asked(db.transaction('meta').objectStore('meta').get(name));
export const write = (name, value) => change(['meta'], store => asked(store('meta').put(value, name)));
export const queue = () => asked(db.transaction('queue').objectStore('queue').getAll());
export const log = async () => (await asked(db.transaction('log').objectStore('log').getAll())).sort((a, b) => b.wall - a.wall);
export const codeCount = () => asked(db.transaction('codes').objectStore('codes').count());

/** A code that no other sale of any phone has; nothing when none is left. */
export const takeCode = () => change(['codes'], async store => {
  const code = await asked(store('codes').getAllKeys(null, 1));
  if (code.length > 0) await asked(store('codes').delete(code[0]));
  return code[0];
});

/** Queues what happened; the same thing twice (two touches, two tabs) is there once. */
export const add = (entries, record, meta = {}) => change(['queue', 'log', 'meta'], async store => {
  for (const entry of entries) {
    const key = `${entry.kind}:${entry.id}`;
    if (await asked(store('queue').index('key').getKey(key)) === undefined) await asked(store('queue').add({ ...entry, key }));
  }
  if (record) await asked(store('log').put({ ...await asked(store('log').get(record.id)), ...record }));
  for (const [name, value] of Object.entries(meta)) await asked(store('meta').put(value, name));
});

/** Writes into an entry, e.g. the day that a person named. */
export const amend = (n, fields) => change(['queue'], async store => {
  const entry = await asked(store('queue').get(n));
  if (entry) await asked(store('queue').put({ ...entry, ...fields }));
});

export const note = record => change(['log'], async store => asked(store('log').put({ ...await asked(store('log').get(record.id)), ...record })));

/** What the server answered, all of it or nothing. */
export const settle = (sent, answer, contact) => change(['queue', 'codes', 'log', 'meta'], async store => {
  for (const [i, result] of answer.results.entries()) {
    const { n, id } = sent[i], before = await asked(store('log').get(id));
    if (result.state === 'askDay') await asked(store('queue').put({ ...sent[i], ask: result.days }));
    else if (result.state !== 'wait') await asked(store('queue').delete(n));
    const fails = result.state === 'refused' || result.state === 'notEnough';
    if (before || fails) await asked(store('log').put({ wall: Date.now(), ...before, id, ...(fails ? { refused: result.message } : { sent: result.kind, code: result.code, told: result.message }) }));
  }
  for (const code of answer.codes) await asked(store('codes').put(1, code));
  if (contact) {
    await asked(store('meta').put(contact, 'contact'));
    if (answer.shop) await asked(store('meta').put(answer.shop, 'shop'));
    // Goods of sales that are not told yet are gone here already.
    if (await asked(store('queue').count()) === 0) await asked(store('meta').put(answer.outing, 'outing'));
  }
  const old = (await asked(store('log').getAll())).filter(sale => sale.sent && !sale.refused).sort((a, b) => b.wall - a.wall).slice(200);
  for (const sale of old) await asked(store('log').delete(sale.id));
});
