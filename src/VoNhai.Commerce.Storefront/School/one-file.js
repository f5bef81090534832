// Within the file: ticks, one twin at random, and a count. Without a script everything can be read and opened.
(() => {
  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, place) => String(values[place]));
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem('hoc-tep')) || {}; } catch (_) { /* A file may have no storage. */ }
  const all = [...document.querySelectorAll('[data-lesson]')];
  const told = document.getElementById('tien-bo');
  const show = () => {
    for (const lesson of all) {
      lesson.querySelector('.done input').checked = Boolean(kept[lesson.id]);
      document.querySelector(`nav a[href="#${lesson.id}"]`).classList.toggle('is-done', Boolean(kept[lesson.id]));
    }
    const done = all.filter(lesson => kept[lesson.id]).length;
    told.hidden = done === 0;
    told.textContent = fill(told.dataset.words, done, all.length);
  };
  for (const lesson of all) {
    const box = lesson.querySelector('.done');
    box.hidden = false;
    box.querySelector('input').addEventListener('change', event => {
      kept[lesson.id] = event.target.checked ? 1 : 0;
      try { localStorage.setItem('hoc-tep', JSON.stringify(kept)); } catch (_) { /* Then it is remembered until the file is closed. */ }
      show();
    });
  }
  show();

  const score = document.getElementById('diem');
  let right = 0, played = 0;
  for (const drill of document.querySelectorAll('.drill')) {
    const twins = [...drill.querySelectorAll('.twin')], again = drill.querySelector('.again');
    const start = () => {
      const shown = Math.random() < .5 ? 0 : 1;
      twins.forEach((twin, place) => {
        twin.hidden = place !== shown;
        twin.querySelector('h4').hidden = true;
        for (const part of twin.querySelectorAll('details')) { part.open = false; part.dataset.closed = '1'; }
      });
      delete drill.dataset.told;
      again.hidden = true;
    };
    for (const choice of drill.querySelectorAll('.choice')) {
      choice.addEventListener('toggle', () => {
        if (!choice.open || drill.dataset.told) return;
        drill.dataset.told = '1';
        played++;
        if (choice.classList.contains('right')) right++;
        score.hidden = false;
        score.textContent = fill(score.dataset.words, right, played);
        for (const other of choice.parentElement.querySelectorAll('details')) other.open = true;
        again.hidden = false;
      });
    }
    again.addEventListener('click', start);
    start();
  }
})();
