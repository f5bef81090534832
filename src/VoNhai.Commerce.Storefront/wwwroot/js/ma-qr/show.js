// Puts a telling into the places that the server printed (Pages/CongCu/_Telling.cshtml), as text and never as markup.

const icons = document.getElementById('bieu-tuong')?.content;
const iconOf = tone => icons.querySelector(`[data-tone=${tone}] svg`).cloneNode(true);
const spoken = icons?.querySelector('[data-word-error]').dataset;

const element = (tag, className, ...content) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
};

export const trouble = ({ isError, sentence }) => element('li', isError ? 'trouble-error' : 'trouble-odd',
  iconOf(isError ? 'broken' : 'other'), ' ',
  element('span', '', element('b', '', `${isError ? spoken.wordError : spoken.wordWarning}:`), ` ${sentence}`));

const fact = ([label, value]) => element('div', '', element('dt', '', label), element('dd', '', element('b', '', value)));

const advice = sentence => element('li', '', iconOf('text'), ' ', element('span', '', sentence));

export const showTelling = (box, { tone, title, kind, facts, troubles, advice: said }) => {
  const part = name => box.querySelector(`[data-part=${name}]`);
  const state = part('state');
  state.className = `state telling-${tone}`;
  state.querySelector('svg').replaceWith(iconOf(tone));
  part('title').textContent = title;
  part('kind').textContent = kind;
  part('troubles').replaceChildren(...troubles.map(trouble));
  part('facts').replaceChildren(...facts.map(fact));
  part('advice').replaceChildren(...said.map(advice));
  box.hidden = false;
};

/** The sentence beside a field, tied to it; an empty one takes it away. */
export const showProblem = (field, sentence) => {
  const line = document.getElementById(`${field.name.replace('.', '-')}-loi`);
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id !== '' && id !== line.id);
  line.querySelector('span').textContent = sentence;
  line.hidden = sentence === '';
  if (sentence === '') field.removeAttribute('aria-invalid'); else field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', [...others, ...sentence === '' ? [] : [line.id]].join(' '));
};
