// The till's page: tap, total, how it is paid. What is sold is on the phone before it is shown as sold, and sent when there is a network.

import { payloadOf } from '../ma-qr/build.js';
import { readVnd, showVnd } from '../ma-qr/vnd.js';
import * as kept from './kho.js';
import { clocks, flush, newId } from './gui.js';
import { squareOf } from './ma-vuong.js';
import { back, cost, given, readQuantity, showQuantity, tellQuantity } from './tien.js';

const one = mark => document.querySelector(`[data-${mark}]`);
const all = mark => document.querySelectorAll(`[data-${mark}]`);
const field = (screen, name) => document.querySelector(`[data-man="${screen}"] [data-f="${name}"]`);
const says = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
const make = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text });
const press = (text, className, work) => { const button = make('button', className, text); button.type = 'button'; button.onclick = work; return button; };

const household = document.body.dataset.nha, retry = 15000;
let shop, outing, contact, device, waiting, cart = [], saleId = newId(), isBusy = false, voice = null, listens = false, state = 'connected', asking = null, refusal = null;

// Screens
const go = name => {
  for (const screen of all('man')) screen.hidden = screen.dataset.man !== name;
  document.querySelector('.cho-total').hidden = name !== 'ban' && name !== 'tra';
  one('loi').hidden = one('bao').hidden = true;
  if (name === 'ban' && (waiting === null || waiting === undefined)) draw();
  if (name === 'tra') one('khong-tk').hidden = !!shop.account;
  if (name === 'mang') drawOut();
  document.querySelector(`[data-man="${name}"] [tabindex="-1"]`)?.focus();
  scrollTo(0, 0);
};
const fail = name => { one('loi-chu').textContent = one('loi').dataset[name] ?? name; one('loi').hidden = false; one('loi').scrollIntoView({ block: 'nearest' }); };
const tell = text => { one('bao').querySelector('span').textContent = text; one('bao').hidden = false; };

// Cart
const totalOf = lines => lines.reduce((sum, line) => sum + cost(line.quantity, line.price), 0);
const roomOf = line => line.product === null ? Infinity : (outing?.goods.find(goods => goods.product === line.product)?.left ?? (outing ? 0 : shop.goods.find(goods => goods.id === line.product)?.stock ?? 0));

const put = (line, quantity) => {
  line.quantity = quantity;
  cart = cart.includes(line) ? cart : [...cart, line];
  cart = cart.filter(other => other.quantity > 0);
  draw();
};

const tap = goods => {
  const line = cart.find(other => other.product === goods.id) ?? { product: goods.id, name: goods.name, unit: goods.unit, price: goods.price, quantity: 0 };
  put(line, line.quantity + 1000);
};

const drawLine = line => {
  const words = one('gio').dataset, row = make('li', ''), step = make('div', 'step'), input = make('input', '');
  row.append(make('span', 'cho-name', line.name), make('b', '', showVnd(cost(line.quantity, line.price))));
  const less = press('−', '', () => put(line, Math.max(0, line.quantity - 1000))), more = press('+', '', () => put(line, line.quantity + 1000));
  less.ariaLabel = says(words.less, line.name);
  step.append(less);
  if (line.product !== null) {
    Object.assign(input, { value: showQuantity(line.quantity), inputMode: 'decimal', ariaLabel: says(words.quantity, line.name), onchange: () => {
      const quantity = readQuantity(input.value);
      if (quantity === null) { fail('quantity'); input.value = showQuantity(line.quantity); } else put(line, quantity);
    } });
    more.ariaLabel = says(words.more, line.name);
    step.append(input, more, make('span', '', line.unit));
  }
  row.append(step);
  if (line.quantity > roomOf(line)) row.append(make('p', 'cho-beyond', words.beyond));
  return row;
};

const draw = () => {
  const list = one('mon'), sorted = outing ? [...shop.goods].sort((a, b) => hasOut(b) - hasOut(a)) : shop.goods;
  list.replaceChildren(...sorted.map(goods => {
    const item = make('li', ''), button = press('', '', () => tap(goods)), count = cart.find(line => line.product === goods.id)?.quantity;
    button.append(make('b', '', goods.name), make('span', '', `${showVnd(goods.price)} / ${goods.unit}`));
    if (hasOut(goods)) button.append(make('small', '', says(list.dataset.left, showQuantity(leftOf(goods.id)))));
    if (count) button.append(make('i', '', `× ${showQuantity(count)}`));
    item.append(button);
    return item;
  }));
  one('khong-mon').hidden = shop.goods.length > 0;
  one('gio').replaceChildren(...cart.map(drawLine));
  one('trong').hidden = cart.length > 0;
  const total = totalOf(cart);
  one('tong').textContent = showVnd(total);
  document.querySelector('.cho-total button').disabled = total < 1;
};
const leftOf = product => outing?.goods.find(goods => goods.product === product)?.left ?? 0;
const hasOut = goods => outing?.goods.some(out => out.product === goods.id) ? 1 : 0;

// Selling
const saleOf = (payment, more) => ({
  kind: 'sale', id: saleId, ...clocks(), contactServer: contact?.server ?? 0, contactWall: contact?.wall ?? 0, outing: outing?.id ?? null,
  lines: cart.map(({ product, quantity, price }) => ({ product, quantity, price })), payment, ...more,
});

const taken = () => outing && { ...outing, goods: outing.goods.map(goods => ({ ...goods, left: Math.max(0, goods.left - (cart.find(line => line.product === goods.product)?.quantity ?? 0)) })) };

// Kept first; only then it is sold. A second touch finds the door shut.
const keep = async (sale, pays, meta = {}) => {
  if (isBusy) return false;
  isBusy = true;
  try {
    const total = totalOf(cart);
    await kept.add([sale], { id: sale.id, wall: sale.wall, total, pays }, { outing: taken() ?? null, cart: null, ...meta });
    outing = taken();
    return true;
  } catch {
    fail('full');
    return false;
  } finally {
    isBusy = false;
    sync();
  }
};

const done = (what, giveBack = null) => {
  const screen = document.querySelector('[data-man="xong"]');
  cart = [];
  saleId = newId();
  waiting = null;
  draw();
  go('xong');
  field('xong', 'gi').textContent = screen.dataset[what];
  field('xong', 'thoi').hidden = !giveBack;
  field('xong', 'khong-thoi').hidden = giveBack !== 0;
  if (giveBack) {
    const to = field('xong', 'to');
    field('xong', 'thoi-tien').textContent = showVnd(giveBack);
    to.textContent = back(giveBack).map(([sum, count]) => says(to.dataset.notes, count, showVnd(sum))).join(' · ');
  }
};

const takeCash = async sum => {
  const total = totalOf(cart);
  if (sum < total) { fail('little'); return; }
  if (await keep(saleOf('cash'), 'cash')) done('cash', sum - total);
};

const payCash = () => {
  const total = totalOf(cart), list = one('to');
  list.replaceChildren(...given(total).map(sum => press(sum === total ? `${list.dataset.exact} ${showVnd(sum)}` : showVnd(sum), sum === total ? 'button-primary' : '', () => takeCash(sum))));
  go('tien');
};

const owe = async event => {
  event.preventDefault();
  const [name, nickname, hamlet] = ['ten', 'hay-goi', 'xom'].map(id => document.getElementById(id).value.trim());
  if (name === '') { fail('name'); return; }
  if (await keep(saleOf('owed', { name, nickname, hamlet }), 'owed')) {
    event.target.reset();
    done('owed');
  }
};

// Transfers
const pictureOf = (text, isPlay) => {
  const square = squareOf(text), quiet = 4, side = square.length + 2 * quiet, band = isPlay ? 5 : 0;
  let path = '';
  square.forEach((row, y) => row.forEach((dark, x) => { if (dark) path += `M${x + quiet} ${y + quiet + band}h1v1h-1z`; }));
  const word = y => `<text x="${side / 2}" y="${y}" font-size="3.6" font-family="sans-serif" font-weight="bold" text-anchor="middle">TẬP · TIỀN TẬP</text>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side + 2 * band}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side + 2 * band}H0z"/>${isPlay ? `<path fill="#f2c24e" d="M0 0h${side}v${band}H0zM0 ${side + band}h${side}v${band}H0z"/>${word(3.8)}${word(side + band + 3.8)}` : ''}<path d="${path}"/></svg>`)}`;
};

const showWaiting = () => {
  const { account, code, total } = waiting;
  one('ma').src = pictureOf(payloadOf({ bin: account.bin, account: account.number, amount: total, memo: account.prefix ? `${account.prefix} ${code}` : code }), account.bin === '999999');
  field('cho', 'tien').textContent = showVnd(total);
  field('cho', 'ma').textContent = code;
  field('cho', 'vao').textContent = `${account.holder} · ${account.number}`;
  go('cho');
  one('tong').textContent = showVnd(total);
  drawWaiting();
  listen();
};

const drawWaiting = (came, missing) => {
  const words = field('cho', 'doi');
  words.textContent = missing ? says(words.dataset.short, came, missing) : words.dataset[state === 'connected' ? 'waiting' : 'offline'];
};

const payByTransfer = async () => {
  if (isBusy) return;
  if (!shop.account) { one('khong-tk').hidden = false; return; }
  const code = await kept.takeCode();
  if (!code) { fail('codes'); return; }
  import('../loa/giong.js').then(async module => { voice = module; await module.turnOn(document.querySelector('[data-man="xong"]').dataset.voice); }).catch(() => {});
  const sale = saleOf('transfer', { code, account: shop.account.id });
  waiting = { id: sale.id, code, total: totalOf(cart), account: shop.account };
  if (await keep(sale, 'transfer', { waiting })) showWaiting(); else waiting = null;
};

const end = async (ending, what, where = null) => {
  if (!waiting || isBusy) return;
  isBusy = true;
  const { id } = waiting;
  try {
    await kept.add([{ kind: 'end', id, ending, ...(where ? { where } : {}) }], { id, ending }, { waiting: null });
    waiting = null;
    // Whoever cannot transfer pays in cash: what is being sold stays.
    if (ending === 'dropped' && cart.length > 0) { saleId = newId(); draw(); go('tra'); } else done(what);
  } catch {
    fail('full');
  } finally {
    isBusy = false;
    sync();
  }
};

const saySum = async item => {
  const { claim } = await import('../loa/nho.js');
  if (voice?.isOn() && await claim(item.id)) await voice.say(item.say, item.clips, item.practice ? 'play' : item.kind === 'whole' ? 'good' : 'look', document.querySelector('[data-man="xong"]').dataset.voice);
};

// The announcer's door: money for the code on the screen ends the sale, and is said once on this phone.
const listen = async () => {
  if (listens) return;
  listens = true;
  try {
    const door = await import('../loa/tin.js');
    door.listen('/nha-ban/loa/tin', news => {
      for (const item of news.items) {
        if (!waiting || item.code !== waiting.code) continue;
        saySum(item).catch(() => {});
        if (item.kind === 'underpaid') drawWaiting(item.amount, item.difference); else end('paid', 'paid');
      }
    }, () => {});
  } catch {
    listens = false;
  }
};

// Sending
const say = (shown, unsent) => {
  const net = document.querySelector('.cho-net'), words = net.querySelector('[data-chu]');
  net.dataset.mangLuoi = shown;
  words.textContent = says(words.dataset[shown], unsent) + (!['unsent', 'net', 'sending'].includes(shown) && unsent ? ` · ${says(words.dataset.unsent, unsent)}` : '');
};

const drawState = async () => {
  const entries = await kept.queue(), unsent = entries.filter(entry => entry.kind === 'sale').length;
  say(state === 'connected' ? (entries.length > 0 ? 'unsent' : 'net') : state === 'away' ? 'offline' : state, unsent);
  one('dang-nhap').hidden = state !== 'loggedout' && state !== 'other';
  one('mat').hidden = unsent === 0 || !navigator.storage?.persisted || await navigator.storage.persisted();
  one('tap').hidden = !shop?.practice;
  await drawAsking(entries);
  await drawLog();
};

const drawLog = async () => {
  const sales = await kept.log(), list = one('so'), words = list.dataset;
  const shown = sales.filter(sale => sale.total && sale.ending !== 'dropped').slice(0, 30);
  list.replaceChildren(...shown.map(sale => {
    const row = make('li', '');
    row.append(make('span', '', `${new Date(sale.wall).toTimeString().slice(0, 5)} · ${words[sale.pays]}${sale.sent ? ' ✓' : ''}`), make('b', '', showVnd(sale.total)));
    return row;
  }));
  one('chua-ban').hidden = shown.length > 0;
  refusal = sales.find(sale => sale.refused && !sale.seen) ?? null;
  one('chua-ghi').hidden = !refusal;
  if (refusal) {
    one('chua-ghi').querySelector('[data-f="tien"]').textContent = refusal.total ? showVnd(refusal.total) : '';
    one('chua-ghi').querySelector('[data-f="vi-sao"]').textContent = refusal.refused;
  }
  const told = sales.find(sale => sale.told);
  if (told) { tell(told.told); await kept.note({ id: told.id, told: '' }); }
};

const drawAsking = async entries => {
  asking = entries.find(entry => entry.ask && !entry.day) ?? null;
  one('hoi-ngay').hidden = !asking;
  if (!asking) return;
  const place = one('hoi-ngay').querySelector('[data-f="ngay"]'), today = contact?.day ?? asking.ask[0];
  one('hoi-ngay').querySelector('[data-f="tien"]').textContent = showVnd(totalOf(asking.lines));
  place.replaceChildren(...asking.ask.map(day => press(day.split('-').reverse().join('/'), '', () => nameDay(day))));
  document.getElementById('ngay-khac').max = today;
};

const nameDay = async day => { await kept.amend(asking.n, { day }); sync(); };

let running = null, again = false;
const sync = (wantsGoods = false) => {
  if (state === 'connected' && !wantsGoods) say('sending', 1);
  if (running) { again = true; return running; }
  running = (async () => {
    do {
      again = false;
      state = await flush(household, device, wantsGoods || !shop, async results => {
        contact = await kept.read('contact');
        for (const result of results) if (waiting && result.id === waiting.id && result.kind === 'sale' && result.paid) end('paid', 'paid');
      });
    } while (again && state === 'connected');
    shop = await kept.read('shop') ?? shop;
    outing = await kept.read('outing') ?? null;
    if (shop && !document.querySelector('[data-man="ban"]').hidden) draw();
    await drawState();
    if (waiting) drawWaiting();
  })().catch(() => { state = 'busy'; }).finally(() => { running = null; });
  return running;
};

// To the market and back
const drawOut = () => {
  const list = one('mang'), words = list.dataset;
  list.replaceChildren(...shop.goods.filter(goods => goods.stock > 0 || hasOut(goods)).map(goods => {
    const row = make('li', ''), input = make('input', ''), name = make('label', '', goods.name);
    input.id = `mang-${goods.id}`;
    name.htmlFor = input.id;
    Object.assign(input, { inputMode: 'decimal', autocomplete: 'off', placeholder: '0' });
    input.dataset.product = goods.id;
    row.append(name, input, make('small', 'hint', says(words.stock, tellQuantity(goods.stock), goods.unit) + (hasOut(goods) ? ` · ${says(words.left, showQuantity(leftOf(goods.id)))}` : '')));
    return row;
  }));
  one('dang-mang').hidden = !outing;
};

const takeOut = async event => {
  event.preventDefault();
  const typed = [...one('mang').querySelectorAll('input')].filter(input => input.value.trim() !== '');
  const lines = typed.map(input => ({ product: input.dataset.product, quantity: readQuantity(input.value), price: 0 }));
  if (lines.length === 0 || lines.some(line => line.quantity === null)) { fail('quantity'); return; }
  await market({ kind: 'takeOut', id: newId(), lines }, 'out');
};

const bringBack = async () => {
  await sync();
  if ((await kept.queue()).length > 0) { fail('unsent'); return; }
  await market({ kind: 'bringBack', id: outing.id }, 'back');
};

const market = async (entry, what) => {
  await sync();
  if (state !== 'connected') { fail('outnet'); return; }
  await kept.add([entry]);
  await sync(true);
  if ((await kept.queue()).some(other => other.id === entry.id)) { fail('outnet'); return; }
  drawOut();
  const why = (await kept.log()).find(record => record.id === entry.id && record.refused && !record.seen);
  if (why) { await kept.note({ id: entry.id, seen: true }); await drawState(); fail(why.refused); return; }
  go('ban');
  tell(one('bao').dataset[what]);
};

// Touches
const works = {
  'tien-mat': payCash,
  'chuyen-khoan': payByTransfer,
  no: () => go('no'),
  'da-thay': () => end('seen', 'seen', 'bankSms'),
  'chua-thay': () => end('unseen', 'unseen'),
  thoi: () => end('dropped', 'dropped'),
  'mang-ve': bringBack,
  'da-xem': async () => { await kept.note({ id: refusal.id, seen: true }); drawState(); },
  'ngay-khac': () => { const day = document.getElementById('ngay-khac').value; if (day) nameDay(day); },
};
for (const button of all('lam')) button.addEventListener('click', () => works[button.dataset.lam]());
for (const button of all('di')) button.addEventListener('click', () => { if (shop) go(button.dataset.di); });
one('go').addEventListener('submit', event => {
  event.preventDefault();
  const typed = document.getElementById('so-tien'), amount = readVnd(typed.value);
  if (!amount || amount > 9_999_999_999_999) { fail('amount'); return; }
  typed.value = '';
  put({ product: null, name: one('gio').dataset.free, unit: '', price: amount, quantity: 0 }, 1000);
});
one('dua').addEventListener('submit', event => {
  event.preventDefault();
  const typed = document.getElementById('khach-dua'), sum = readVnd(typed.value);
  if (!sum) { fail('amount'); return; }
  typed.value = '';
  takeCash(sum);
});
one('ghi-no').addEventListener('submit', owe);
one('mang-di').addEventListener('submit', takeOut);

// Start
const start = async () => {
  await kept.open(household);
  device = await kept.read('device');
  if (!device) await kept.write('device', device = newId());
  [shop, outing, contact, waiting] = await Promise.all(['shop', 'outing', 'contact', 'waiting'].map(kept.read));
  one('khong-chay').hidden = true;
  if (!shop) await sync(true);
  if (!shop) { fail('first'); setTimeout(() => location.reload(), retry); await drawState(); return; }
  if (waiting) showWaiting(); else go('ban');
  await drawState();
  sync(true);
  addEventListener('online', () => sync());
  addEventListener('offline', () => { state = 'away'; drawState(); if (waiting) drawWaiting(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) sync(true); });
  setInterval(async () => { if (state !== 'connected' || (await kept.queue()).some(entry => !entry.ask || entry.day)) sync(); }, retry);
  navigator.storage?.persist?.().then(drawState, () => {});
  navigator.serviceWorker?.register('/nha-ban/cho/sw.js', { scope: '/nha-ban/cho/' }).catch(() => {});
};
start().catch(() => fail('full'));
