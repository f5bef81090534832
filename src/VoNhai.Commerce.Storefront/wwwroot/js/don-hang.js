// The order page: copy buttons, and looking whether the money has come.

import { copy, sayCopied } from './copy.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const worked = await copy(button.dataset.copy);
    if (!worked) {
      // Neither way is allowed here: mark the text, so that a long press copies it.
      const text = button.parentElement.querySelector('.copyable');
      if (text) getSelection().selectAllChildren(text);
      return;
    }
    sayCopied(button);
  });
}

// Sends the picture itself to another telephone or app, where the browser can.
for (const button of document.querySelectorAll('[data-share-code]')) {
  const picture = button.closest('section, details').querySelector('img.qr');
  const file = async () => new File([await (await fetch(picture.src)).blob()], button.dataset.shareCode, { type: 'image/png' });
  const probe = new File([''], 'x.png', { type: 'image/png' });
  if (!navigator.canShare?.({ files: [probe] })) continue;
  button.hidden = false;
  // A share that was broken off is no mistake.
  button.addEventListener('click', async () => navigator.share({ files: [await file()], title: picture.alt }).catch(() => {}));
}

// Asks every few seconds at first, then seldom, and stops after half an hour or when the page is out of sight.
const order = document.querySelector('[data-watch]');
if (order) {
  const shortest = 3_000, longest = 30_000, giveUp = 30 * 60_000;
  const began = Date.now();
  let wait = shortest, timer = 0;

  const look = async () => {
    try {
      const answer = await fetch(order.dataset.watch, { headers: { accept: 'application/json' }, cache: 'no-store' });
      if (answer.ok && (await answer.json()).version !== order.dataset.version) {
        location.reload();
        return;
      }
    } catch {
      // No network: the next look comes later anyway.
    }
    plan();
  };
  const plan = () => {
    clearTimeout(timer);
    if (document.hidden || Date.now() - began > giveUp) return;
    timer = setTimeout(look, wait);
    wait = Math.min(wait * 1.3, longest);
  };

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (!document.hidden) { wait = shortest; look(); }
  });
  plan();
}
