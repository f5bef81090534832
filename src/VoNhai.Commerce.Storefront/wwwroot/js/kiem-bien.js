// The morning check: finds the codes in a photograph of the stand and sends their text, never the picture, to be judged.

import { fetchFacts } from './ma-qr/facts.js';
import { watchPictures } from './ma-qr/pictures.js';

const form = document.getElementById('kiem');

document.getElementById('ket-qua')?.focus();

if (form) {
  const { words } = await fetchFacts();
  watchPictures(words, texts => {
    // A browser that goes back may bring the page as it was left, with fields of the picture before.
    for (const left of form.querySelectorAll('input[name=ma]')) left.remove();
    document.getElementById('ma').value = texts[0];
    for (const text of texts.slice(1)) {
      const further = document.createElement('input');
      Object.assign(further, { type: 'hidden', name: 'ma', value: text });
      form.append(further);
    }
    form.requestSubmit();
  });
}
