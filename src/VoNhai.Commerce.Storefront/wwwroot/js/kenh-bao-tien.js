// Copies a feed's address or a new secret. Without this the texts are selected by hand.
import { copy, sayCopied } from './copy.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => { if (await copy(button.dataset.copy)) sayCopied(button); });
}
