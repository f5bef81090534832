// Reads a part aloud with the browser's own voice, if it has a Vietnamese one. Where there is none, nothing is shown.

const voices = globalThis.speechSynthesis;
const buttons = [...document.querySelectorAll('[data-read]')];
let reading = null;

// A voice on the device is preferred: it speaks without a network too.
const voice = () => {
  const vietnamese = voices.getVoices().filter(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')));
  return vietnamese.find(({ localService }) => localService) ?? vietnamese[0];
};

const offer = () => { for (const button of buttons) button.hidden = !voice(); };

const stop = () => {
  const button = reading;
  reading = null;
  voices.cancel();
  if (button) button.querySelector('span').textContent = button.dataset.start;
};

// Sentence by sentence: some browsers fall silent after fifteen seconds of one text.
const sentences = element => element.innerText.split(/(?<=[.!?…:])\s+|\n+/).map(text => text.replace(/\(\d\)/g, '').trim()).filter(text => text !== '');

const start = button => {
  stop();
  reading = button;
  button.dataset.start = button.querySelector('span').textContent;
  button.querySelector('span').textContent = button.dataset.stop;
  const all = sentences(document.getElementById(button.dataset.read));
  all.forEach((text, place) => {
    const part = new SpeechSynthesisUtterance(text);
    Object.assign(part, { lang: 'vi-VN', voice: voice(), rate: .9 });
    if (place === all.length - 1) part.addEventListener('end', () => { if (reading === button) stop(); });
    voices.speak(part);
  });
};

if (voices && buttons.length > 0) {
  for (const button of buttons) button.addEventListener('click', () => { if (reading === button) stop(); else start(button); });
  voices.addEventListener?.('voiceschanged', offer); // Some browsers learn of their voices late.
  addEventListener('pagehide', () => voices.cancel());
  offer();
}
