// The two fields that take a picture (Pages/CongCu/_Pictures.cshtml): one opens the camera, the other the album.

import { scan, ScanError } from './scan.js';

/** Calls back with every different text of a chosen picture; says itself what cannot be read. */
export const watchPictures = (words, found) => {
  const box = document.querySelector('.pictures');
  const busy = box.querySelector('#anh-dang');
  const problem = box.querySelector('#anh-loi');
  const say = sentence => {
    problem.querySelector('span').textContent = sentence;
    problem.hidden = sentence === '';
  };

  const look = async field => {
    const [file] = field.files;
    if (!file) return;
    say('');
    busy.textContent = words.reading;
    try {
      const texts = await scan(file);
      if (texts.length === 0) say(words.nothingFound); else await found(texts, say);
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      say(words[error.message]);
    } finally {
      busy.textContent = '';
      field.value = ''; // The same picture may be chosen again.
    }
  };

  for (const field of box.querySelectorAll('input')) field.addEventListener('change', () => look(field));
  box.hidden = false;
};
