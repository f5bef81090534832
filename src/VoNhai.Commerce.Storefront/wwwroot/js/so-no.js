// The words about a debt: copied or shared by whoever presses, sent by nobody else. Without a script they are selected by hand.
import { copy, sayCopied } from './copy.js';

const words = document.querySelector('#loi-nhan');
const [copying, sharing] = [document.querySelector('#chep'), document.querySelector('#chia-se')];

copying.hidden = false;
copying.addEventListener('click', async () => {
  if (await copy(words.value)) sayCopied(copying);
});

if (navigator.share) {
  sharing.hidden = false;
  sharing.addEventListener('click', () => navigator.share({ text: words.value }).catch(() => {}));
}
