// A projector: arrow keys, space and page keys (as presenters send them), Home and End; the address says where it is.

const order = [...document.querySelectorAll('.slide')];
const where = document.querySelector('[data-where]');

// Which twin of a drill comes first is drawn here too: a kept page has the same order each time.
const twins = [...document.querySelectorAll('[data-twin]')];
if (twins.length === 2 && Math.random() < .5) twins[0].before(twins[1]);

const slides = twins.length === 2 ? [...document.querySelectorAll('.slide')] : order;
let now = Math.min(Math.max(Number(location.hash.slice(1)) - 1 || 0, 0), slides.length - 1);

const show = () => {
  slides.forEach((slide, place) => { slide.hidden = place !== now; });
  where.textContent = `${now + 1} / ${slides.length}`;
  for (const button of document.querySelectorAll('[data-go]')) button.disabled = !slides[now + Number(button.dataset.go)];
  history.replaceState(null, '', `#${now + 1}`);
  scrollTo(0, 0);
};

const go = to => {
  const wanted = Math.min(Math.max(to, 0), slides.length - 1);
  if (wanted === now) return;
  now = wanted;
  show();
};

const keys = {
  ArrowRight: () => go(now + 1), ArrowDown: () => go(now + 1), PageDown: () => go(now + 1), ' ': () => go(now + 1),
  ArrowLeft: () => go(now - 1), ArrowUp: () => go(now - 1), PageUp: () => go(now - 1),
  Home: () => go(0), End: () => go(slides.length - 1),
};

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key] || (event.key === ' ' && event.target.closest('button, a'))) return;
  event.preventDefault();
  keys[event.key]();
});
addEventListener('hashchange', () => go(Number(location.hash.slice(1)) - 1 || 0));
for (const button of document.querySelectorAll('[data-go]')) {
  button.hidden = false;
  button.addEventListener('click', () => go(now + Number(button.dataset.go)));
}
const full = document.querySelector('[data-full]');
if (document.documentElement.requestFullscreen) {
  full.hidden = false;
  full.addEventListener('click', () => { if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen(); });
}
document.documentElement.classList.add('one-by-one');
show();
