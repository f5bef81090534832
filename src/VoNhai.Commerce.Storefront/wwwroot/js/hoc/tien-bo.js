// Ticks, the count of finished lessons, and the button at the end of a lesson.
import { fill, forget, note, read } from './nho.js';

const show = () => {
  const kept = read();
  const lessons = [...document.querySelectorAll('[data-lesson]')];
  for (const link of lessons) link.querySelector('[data-tick]').hidden = !kept.lesson[link.dataset.lesson];
  for (const link of document.querySelectorAll('[data-drill-link]')) link.querySelector('[data-tick]').hidden = !kept.drill[link.dataset.drillLink];
  for (const tick of document.querySelectorAll('[data-set-tick]')) tick.hidden = !kept.set;

  const box = document.querySelector('[data-progress]');
  const done = lessons.filter(link => kept.lesson[link.dataset.lesson]).length;
  if (box) {
    box.hidden = done === 0;
    const words = box.querySelector('[data-progress-words]');
    words.textContent = fill(words.dataset.words, done, lessons.length);
    box.querySelector('i').style.width = `${100 * done / Math.max(1, lessons.length)}%`;
  }
  const drop = document.querySelector('[data-forget]');
  if (drop) drop.hidden = done === 0 && !kept.set && Object.keys(kept.drill).length === 0;

  const page = document.querySelector('[data-lesson-page]');
  if (page) {
    const isDone = Boolean(kept.lesson[page.dataset.lessonPage]);
    page.querySelector('[data-finish]').hidden = isDone;
    page.querySelector('[data-finished]').hidden = !isDone;
  }
};

document.querySelector('[data-finish]')?.addEventListener('click', () => note('lesson', document.querySelector('[data-lesson-page]').dataset.lessonPage));
document.querySelector('[data-forget]')?.addEventListener('click', () => { forget(); show(); });
document.addEventListener('hoc:xong', show);
addEventListener('pageshow', show);
show();
