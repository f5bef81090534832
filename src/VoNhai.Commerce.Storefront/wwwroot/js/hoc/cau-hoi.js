// The three questions, told on the device: no network is needed, and nothing is sent.
import { fill, note } from './nho.js';

const form = document.querySelector('[data-quiz]');

const tell = told => {
  let right = 0, missing = null;
  for (const question of form.querySelectorAll('.hoc-question')) {
    const chosen = question.querySelector('input:checked');
    const error = question.querySelector('.error');
    error.hidden = !told || chosen !== null;
    if (error.hidden) question.removeAttribute('aria-describedby');
    else question.setAttribute('aria-describedby', error.id);
    if (!chosen) missing ??= question.querySelector('input');
    else if (chosen.closest('.hoc-answer').dataset.right) right++;
  }
  const shown = told && !missing;
  for (const answer of form.querySelectorAll('.hoc-answer')) {
    const isRight = Boolean(answer.dataset.right);
    answer.classList.toggle('is-right', shown && isRight);
    answer.classList.toggle('is-wrong', shown && !isRight && answer.querySelector('input').checked);
    answer.querySelector('.hoc-why').hidden = !shown;
  }
  const passed = form.querySelector('[data-passed]'), failed = form.querySelector('[data-failed]'), all = form.querySelectorAll('.hoc-question').length;
  passed.hidden = !shown || right < all;
  failed.hidden = !shown || right === all;
  const words = failed.querySelector('[data-words]');
  words.textContent = fill(words.dataset.words, right);
  form.querySelector('[data-again]').hidden = !shown;
  if (!told) return;
  (missing ?? (right === all ? passed : failed)).focus();
  if (!missing && right === all) note('quiz', form.dataset.quiz);
};

form?.addEventListener('submit', event => {
  event.preventDefault();
  tell(true);
});
form?.querySelector('[data-again]').addEventListener('click', event => {
  event.preventDefault();
  form.reset();
  for (const chosen of form.querySelectorAll('input:checked')) chosen.checked = false; // The server had printed them.
  tell(false);
  form.querySelector('input').focus();
});

// The server had all three right.
if (form && !form.querySelector('[data-passed]').hidden) note('quiz', form.dataset.quiz);
