// The board: whoever takes the phone up again sees what came meanwhile. A form that is open is nobody's to take away.

const away = 15_000;
let left = 0;

document.addEventListener('visibilitychange', () => {
  if (document.hidden) { left = Date.now(); return; }
  const isOld = left > 0 && Date.now() - left > away;
  const isBusy = document.querySelector('main details[open]') !== null;
  if (!isOld || isBusy || !navigator.onLine) return;

  // What answered a form is not sent again.
  if (location.search.includes('handler=')) location.replace(location.pathname); else location.reload();
});
