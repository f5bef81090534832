// The money of one order: finds the code in a picture of the buyer's QR. Its text is sent to be looked at, never the picture.

import { fetchFacts } from './ma-qr/facts.js';
import { watchPictures } from './ma-qr/pictures.js';

const form = document.getElementById('ma-nguoi-mua');

if (form) {
  const { words } = await fetchFacts();
  watchPictures(words, (texts, say) => {
    if (texts.length > 1) { say(words.several); return; }
    form.elements['Form.Scanned'].value = texts[0];
    form.requestSubmit();
  });
}
