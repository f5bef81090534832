// The code tool: what the server does by POST, without a network; nothing leaves the device.

import { copy, sayCopied } from './copy.js';
import { chooseBank, searchBanks } from './ma-qr/banks.js';
import { check, payloadOf } from './ma-qr/build.js';
import { fetchFacts } from './ma-qr/facts.js';
import { loadEncoder, matrixOf, pngOf, svgOf } from './ma-qr/picture.js';
import { watchPictures } from './ma-qr/pictures.js';
import { loadDecoder } from './ma-qr/scan.js';
import { showProblem, showTelling, trouble } from './ma-qr/show.js';
import { tell } from './ma-qr/tell.js';
import { readVnd } from './ma-qr/vnd.js';

const practiceBin = '999999';
const mostChips = 6;

const facts = await fetchFacts();

const show = box => {
  box.hidden = false;
  box.scrollIntoView({ block: 'nearest' });
  box.focus({ preventScroll: true });
};

// Seeing what a code does.
const reader = document.getElementById('doc');
const told = document.getElementById('doc-duoc');

const tellHere = text => {
  reader.ma.value = text;
  showProblem(reader.ma, '');
  showTelling(told, tell(text, facts));
  show(told);
};

reader.addEventListener('submit', event => {
  event.preventDefault();
  const text = reader.ma.value;
  const problem = text.trim() === '' ? facts.words.empty : text.length > reader.ma.maxLength ? facts.words.tooLong : '';
  if (problem === '') { tellHere(text); return; }
  showProblem(reader.ma, problem);
  told.hidden = true;
  reader.ma.focus();
});

watchPictures(facts.words, (texts, say) => {
  if (texts.length > 1) say(facts.words.several);
  else tellHere(texts[0]);
});

// Making a code.
const maker = document.getElementById('lam');
const made = document.getElementById('lam-duoc');
const fields = { bin: maker['Form.Bank'], account: maker['Form.Account'], amount: maker['Form.Amount'], memo: maker['Form.Memo'] };
const chips = document.getElementById('ngan-hang-tim');

const suggest = () => {
  const found = searchBanks(facts.banks, fields.bin.value).filter(({ bin }) => bin !== practiceBin).slice(0, mostChips);
  chips.replaceChildren(...found.map(({ bin, name }) => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'chip';
    chip.textContent = name;
    chip.addEventListener('click', () => {
      fields.bin.value = `${name} (${bin})`;
      showProblem(fields.bin, '');
      chips.hidden = true;
      fields.account.focus();
    });
    return chip;
  }));
  chips.hidden = found.length === 0;
};
fields.bin.addEventListener('input', suggest);

const bankProblem = (typed, found) => typed.trim() === '' ? 'bankMissing' : found.length === 0 ? 'bankUnknown' : 'bankSeveral';

// The wish and the sentences beside its fields; a wish without sentences can be built.
const readWish = () => {
  const { bin, found } = chooseBank(facts.banks, fields.bin.value);
  const typed = fields.amount.value.trim();
  const amount = typed === '' ? null : readVnd(typed);
  const wish = { bin, account: fields.account.value.trim(), amount, memo: fields.memo.value };
  const problems = check(wish);
  if (problems.bin) problems.bin = bankProblem(fields.bin.value, found);
  if (typed !== '' && amount === null) problems.amount = 'amountUnclear';
  return { wish, problems };
};

const draw = async payload => {
  const matrix = await matrixOf(payload, facts.problems);
  const { title, kind, troubles } = tell(payload, facts);
  const part = name => made.querySelector(`[data-part=${name}]`);
  part('title').querySelector('b').textContent = title;
  part('title').querySelector('span').textContent = kind;
  const picture = part('picture') ?? document.createElement('img');
  Object.assign(picture, { className: 'qr', src: svgOf(matrix), alt: `QR. ${title}`, width: 320, height: 320 });
  picture.dataset.part = 'picture';
  part('title').after(picture);
  Object.assign(part('save'), { href: pngOf(matrix), download: 'ma-qr.png' });
  part('troubles').replaceChildren(...troubles.map(trouble));
  part('payload').textContent = payload;
  show(made);
};

maker.addEventListener('submit', event => {
  const { wish, problems } = readWish();
  for (const [name, field] of Object.entries(fields)) showProblem(field, facts.fields[problems[name]] ?? '');
  const wrong = Object.keys(fields).find(name => problems[name]);
  if (!wrong && wish.bin === practiceBin && navigator.onLine) return; // The server draws it, with its words.
  event.preventDefault();
  if (wrong) {
    made.hidden = true;
    fields[wrong].focus();
    if (problems.bin === 'bankSeveral') suggest();
  } else if (wish.bin === practiceBin) {
    made.hidden = true;
    showProblem(fields.bin, facts.fields.practiceOffline);
  } else {
    fields.bin.value = facts.bankName(wish.bin) ? `${facts.bankName(wish.bin)} (${wish.bin})` : wish.bin;
    chips.hidden = true;
    draw(payloadOf(wish));
  }
});

const copyButton = made.querySelector('[data-part=copy]');
copyButton.hidden = false;
copyButton.addEventListener('click', async () => {
  const payload = made.querySelector('[data-part=payload]');
  if (await copy(payload.textContent)) sayCopied(copyButton);
  else getSelection().selectAllChildren(payload);
});

document.getElementById('khong-gui').hidden = false;
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js', { scope: '/cong-cu/ma-qr', updateViaCache: 'none' });
} else {
  // Plain http: nothing keeps the large parts for later, when there may be no network, so they are fetched while there is one.
  setTimeout(() => Promise.all([loadEncoder(), loadDecoder()]), 3000);
}
