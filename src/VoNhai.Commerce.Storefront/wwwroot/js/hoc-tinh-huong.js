// Plays drills on the device: it draws which twin a scene is, tells what followed, and counts. The server does the same by forms, without a script.
import { fill, note } from './hoc/nho.js';
import './hoc/lop.js';

const page = document.querySelector('[data-play]');
const stage = page.querySelector('[data-stage]');
const isSet = page.dataset.play === 'luot';
const setLength = 12, leastOfAKind = 4; // As DrillSet has it.

const answer = await fetch('/hoc/tinh-huong.json').catch(() => null);
const drills = answer?.ok ? await answer.json() : [];

const below = most => Math.floor(Math.random() * most);
const mix = list => {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
};

const draw = () => {
  if (!isSet) return [{ drill: drills.find(({ id }) => id === page.dataset.play), kind: below(2) === 0 ? 'scam' : 'honest' }];
  const scams = leastOfAKind + below(setLength - 2 * leastOfAKind + 1);
  const kinds = mix([...Array(setLength).keys()].map(place => place < scams ? 'scam' : 'honest'));
  return mix(drills).slice(0, setLength).map((drill, place) => ({ drill, kind: kinds[place] }));
};

// What stands on the stage

const made = name => document.getElementById(name).content.cloneNode(true);
const put = (part, focus) => {
  stage.replaceChildren(part);
  const wanted = stage.querySelector(focus);
  wanted?.scrollIntoView({ block: 'nearest' });
  wanted?.focus({ preventScroll: true });
};

let scenes = [], choices = [];

const placed = part => {
  const place = part.querySelector('[data-place]'), title = part.querySelector('[data-title]');
  place.hidden = title.hidden = !isSet;
  return { place, title };
};

const ask = () => {
  const { drill, kind } = scenes[choices.length];
  const part = made('mau-canh');
  const { place, title } = placed(part);
  place.textContent = fill(place.dataset.words, choices.length + 1, scenes.length);
  title.textContent = drill.title;
  title.tabIndex = -1;
  part.querySelector('[data-scene]').innerHTML = drill.scene;
  part.querySelector('[data-seen]').innerHTML = drill.seen;
  const evidence = part.querySelector('[data-evidence]');
  part.querySelector('[data-found]').innerHTML = drill[kind].found;
  const look = part.querySelector('[data-look]');
  look.querySelector('button').addEventListener('click', event => {
    event.preventDefault();
    look.hidden = true;
    evidence.hidden = false;
    evidence.querySelector('h2').focus();
  });
  const list = part.querySelector('[data-choices]'), mould = list.firstElementChild;
  list.replaceChildren(...drill.choices.map(({ text }, number) => {
    const button = mould.cloneNode(true);
    button.value = number;
    button.querySelector('b').textContent = number + 1;
    button.querySelector('span').textContent = text;
    button.addEventListener('click', event => { event.preventDefault(); choices.push(number); tell(); });
    return button;
  }));
  put(part, isSet ? 'h2' : '.none');
};

const isRight = place => scenes[place].drill[scenes[place].kind].right === choices[place];

const outcomes = (part, rows) => {
  const list = part.querySelector('[data-outcomes]'), mould = list.firstElementChild;
  list.replaceChildren(...rows.map(({ text, after, state, kind, yours }) => {
    const row = mould.cloneNode(true);
    if (state) row.className = `is-${state}`;
    row.querySelector('[data-choice]').textContent = text;
    row.querySelector('[data-after]').textContent = after;
    row.querySelector('[data-after]').hidden = after === '';
    for (const mark of row.querySelectorAll('[data-mark]')) mark.hidden = mark.dataset.mark !== (state === 'right' ? 'right' : 'wrong');
    for (const word of row.querySelectorAll('[data-kind]')) word.hidden = word.dataset.kind !== kind;
    const tag = row.querySelector('[data-yours]');
    if (tag) tag.hidden = !yours;
    return row;
  }));
};

const verdict = (part, good, kind) => {
  for (const box of part.querySelectorAll('[data-when]')) {
    box.hidden = box.dataset.when !== (good ? 'right' : 'wrong');
    for (const word of box.querySelectorAll('[data-kind]')) word.hidden = word.dataset.kind !== kind;
  }
};

const tell = () => {
  const place = choices.length - 1, { drill, kind } = scenes[place], chosen = choices[place], right = drill[kind].right;
  const part = made('mau-ke');
  const heads = placed(part);
  heads.place.textContent = fill(heads.place.dataset.words, choices.length, scenes.length);
  heads.title.textContent = drill.title;
  verdict(part, isRight(place), kind);
  part.querySelector('[data-found]').innerHTML = drill[kind].found;
  part.querySelector('[data-rule]').textContent = drill.rule;
  outcomes(part, drill.choices.map((choice, number) => ({
    text: choice.text, after: choice[kind], kind, yours: number === chosen, state: number === right ? 'right' : number === chosen ? 'wrong' : '',
  })));
  const over = choices.length === scenes.length;
  for (const button of part.querySelectorAll('[data-next]')) {
    const name = button.dataset.next;
    button.hidden = isSet ? name !== (over ? 'score' : 'next') : name === 'next' || name === 'score';
    if (name === 'next') button.addEventListener('click', ask);
    if (name === 'score') button.addEventListener('click', score);
    if (name === 'again') button.addEventListener('click', start);
  }
  put(part, '[data-when]:not([hidden])');
  if (isRight(place)) note('drill', drill.id);
};

const score = () => {
  const part = made('mau-diem'), right = scenes.filter((_, place) => isRight(place)).length;
  verdict(part, right === scenes.length, '');
  for (const words of part.querySelectorAll('[data-when] b')) words.textContent = fill(words.dataset.words, right, scenes.length);
  outcomes(part, scenes.map(({ drill, kind }, place) => ({
    text: drill.title, kind, state: isRight(place) ? 'right' : 'wrong', after: isRight(place) ? '' : `${drill.choices[drill[kind].right].text} ${kind === 'scam' ? drill.rule : drill.choices[drill[kind].right].honest}`,
  })));
  part.querySelector('[data-next]').addEventListener('click', start);
  put(part, '[data-when]:not([hidden])');
  if (right === scenes.length) note('set', '');
};

const start = () => {
  scenes = draw();
  choices = [];
  ask();
};

if (drills.length > 0) {
  const begin = stage.querySelector('[data-start]');
  begin?.addEventListener('click', event => { event.preventDefault(); start(); });
  // A scene alone lies open already; which twin it is has not been drawn yet.
  if (!isSet && stage.querySelector('input[name=luot]') === null && stage.querySelector('[data-step]')) start();
}
