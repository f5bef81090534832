// The announcer's page: shows and says money as it comes in. What is older than a minute is listed, never said as new.

import { claim, remembers, wasSaid } from './nho.js';
import { clock, listen } from './tin.js';
import * as voice from './giong.js';

const fresh = 60000, mostListed = 20, mostKnown = 500, tellsOutageAfter = 20000;
const page = document.body, find = mark => document.querySelector('[data-' + mark + ']');
const list = find('list'), now = find('now'), idle = find('idle'), trouble = find('trouble'), aloud = find('aloud');
const opened = clock(), plays = page.dataset.practice === '1';
const known = new Map();
let state = 'connecting', wanted = false, shown = null, queue = Promise.resolve(), isFirst = true, outage = 0, toldOutage = false, lock = null;

const ageOf = item => item.age + clock() - item.heardAt;
const isFresh = item => !item.old && ageOf(item) <= fresh && (remembers || ageOf(item) <= clock() - opened);

const draw = item => {
  const row = document.querySelector('template[data-kind="' + item.kind + '"]').content.firstElementChild.cloneNode(true);
  for (const name of ['amount', 'difference', 'code', 'at']) {
    const field = row.querySelector('[data-f="' + name + '"]');
    if (field) field.textContent = item[name];
  }
  row.querySelector('[data-f="practice"]').hidden = !item.practice;
  row.classList.toggle('loa-play', item.practice);
  row.style.setProperty('--letters', item.amount.length);
  return row;
};

const label = item => {
  const words = list.dataset;
  item.row.querySelector('[data-f="state"]').textContent =
    isFresh(item) ? words.new : item.old ? words.toldLate : item.missed && !wasSaid(item.id) ? words.unsaid : '';
  item.row.classList.toggle('loa-new', isFresh(item));
};

// The big picture: new money, otherwise what stands in its way, otherwise that we listen.
const paint = () => {
  const isNew = shown && isFresh(shown), isTrouble = state !== 'connected' && state !== 'connecting';
  now.hidden = !shown || (isTrouble && !isNew);
  trouble.hidden = !isTrouble || isNew;
  idle.hidden = !now.hidden || !trouble.hidden;
  if (shown) {
    now.firstElementChild.classList.toggle('loa-new', isNew);
    now.querySelector('[data-f="state"]').textContent = isNew ? list.dataset.new : now.dataset.before;
  }
  const idleWords = idle.querySelector('[data-idle-words]');
  idleWords.textContent = state === 'connecting' ? idleWords.dataset.connecting : idleWords.dataset.listening;
  const net = find('net'), troubleWords = trouble.querySelector('[data-trouble-words]');
  net.hidden = !isTrouble;
  if (isTrouble) {
    const words = troubleWords.dataset[state];
    for (const place of [troubleWords, net.querySelector('[data-net-words]')]) if (place.textContent !== words) place.textContent = words;
    trouble.querySelector('[data-log-in]').hidden = state !== 'loggedout';
  }
  const isOn = wanted && voice.isOn();
  find('sound="off"').hidden = isOn;
  find('sound="on"').hidden = !isOn || voice.isMute();
  find('sound="mute"').hidden = !isOn || !voice.isMute();
  find('turn-on').hidden = isOn;
  find('turn-off').hidden = find('try').hidden = !isOn;
};

const show = item => {
  shown = item;
  now.textContent = '';
  now.append(draw(item));
  aloud.textContent = item.say;
  paint();
};

const chimeOf = item => item.practice ? 'play' : item.kind === 'whole' ? 'good' : 'look';
const saying = (text, clips, chime) => voice.say(text, clips, chime, page.dataset.voice).catch(paint);

// One after the other; whoever waited too long for its turn is only listed.
const sayDue = () => {
  if (!wanted || !voice.isOn()) return;
  for (const item of [...known.values()].sort((a, b) => ageOf(b) - ageOf(a))) {
    if (item.queued || !isFresh(item) || wasSaid(item.id)) continue;
    item.queued = true;
    queue = queue.then(async () => {
      if (!wanted || !voice.isOn()) { item.queued = false; return; }
      if (!isFresh(item) || !await claim(item.id)) return;
      show(item);
      await saying(item.say, item.clips, chimeOf(item));
    });
  }
};

const told = (news, onTheWay) => {
  if (isFirst) list.textContent = '';
  let newest = null;
  for (const item of news.items) {
    if (known.has(item.id)) continue;
    item.heardAt = clock();
    item.age += onTheWay;
    item.row = draw(item);
    item.missed = !isFirst && !isFresh(item);
    known.set(item.id, item);
    list.prepend(item.row);
    if (isFresh(item) || isFirst) newest = item;
  }
  isFirst = false;
  find('none').hidden = known.size > 0;
  const feed = find('feed');
  feed.className = 'notice loa-feed loa-feed-' + news.feed.state;
  const words = feed.querySelector('[data-feed-words]');
  if (words.textContent !== news.feed.text) words.textContent = news.feed.text;
  for (const item of [...known.values()].slice(0, Math.max(0, known.size - mostListed))) item.row.remove();
  // The door tells the last two minutes again: what is forgotten must be older, or it would be listed a second time.
  for (const item of [...known.values()].slice(0, Math.max(0, known.size - mostKnown))) known.delete(item.id);
  // With the sound on, each is shown when its turn to be said comes.
  if (newest && (!wanted || !voice.isOn() || !isFresh(newest) || wasSaid(newest.id))) show(newest);
  sayDue();
  tick();
};

const stateIs = next => {
  if (next === state) return;
  const wasGood = state === 'connected' || state === 'connecting';
  state = next;
  if (next === 'connected') {
    if (toldOutage && wanted && voice.isOn()) queue = queue.then(() => saying(page.dataset.back, page.dataset.backClips.split('|'), 'net'));
    toldOutage = false;
  } else if (wasGood) {
    outage = clock();
  }
  paint();
};

const tick = () => {
  for (const item of known.values()) label(item);
  const isAway = state !== 'connected' && state !== 'connecting';
  if (isAway && !toldOutage && clock() - outage > tellsOutageAfter && wanted && voice.isOn()) {
    toldOutage = true;
    queue = queue.then(() => saying(page.dataset.away, page.dataset.awayClips.split('|'), 'net'));
  }
  paint();
};

const stayAwake = async () => {
  if (!('wakeLock' in navigator)) { find('awake').hidden = false; return; }
  if (lock || !wanted || document.hidden) return;
  try {
    lock = await navigator.wakeLock.request('screen');
    lock.addEventListener('release', () => { lock = null; });
    find('awake').hidden = true;
  } catch {
    find('awake').hidden = false;
  }
};

const tryOut = () => { queue = queue.then(() => saying(page.dataset.ready, page.dataset.readyClips.split('|'), plays ? 'play' : 'good')); };

find('turn-on').addEventListener('click', async () => {
  wanted = true;
  await voice.turnOn(page.dataset.voice);
  if (!voice.isOn()) { paint(); return; }
  tryOut();
  sayDue();
  paint();
  stayAwake();
});
find('turn-off').addEventListener('click', () => { wanted = false; if (lock) lock.release(); voice.turnOff(); });
find('try').addEventListener('click', tryOut);
document.addEventListener('visibilitychange', () => { if (!document.hidden && wanted) { voice.wakeUp(); stayAwake(); } });
voice.onChange(() => { paint(); sayDue(); });

find('no-script').hidden = true;
find('picture').hidden = find('buttons').hidden = false;
paint();
setInterval(tick, 1000);
listen(page.dataset.door, told, stateIs);
