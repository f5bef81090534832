// Comforts of every page. All pages work without them.

// "−" and "+" beside a quantity. The server prints them hidden: without a script there is only the field.
for (const box of document.querySelectorAll('.step')) {
  const field = box.querySelector('input');
  const [less, more] = box.querySelectorAll('button');
  const read = text => Number(text.trim().replace(',', '.'));
  const write = number => String(Math.round(number * 1000) / 1000).replace('.', ',');
  const least = read(box.dataset.least), step = read(box.dataset.step), most = read(box.dataset.most);
  const move = by => {
    const now = read(field.value);
    field.value = write(Number.isFinite(now) ? Math.min(Math.max(now + by, least), Math.max(most, least)) : least);
  };
  less.addEventListener('click', () => move(-step));
  more.addEventListener('click', () => move(step));
  less.hidden = more.hidden = false;
}

// A form goes once. The server would see the second one as the same order; this spares the wait and the doubt.
addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
  for (const busy of document.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy');
});

// Sharing, where the browser can; elsewhere the address is in the browser's own bar.
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener('click', () => navigator.share({ title: document.title, url: document.querySelector('link[rel=canonical]').href }).catch(() => {}));
}

// "Nghe": the household's own recording, or the telephone's Vietnamese voice where there is none.
const speech = window.speechSynthesis;
for (const button of document.querySelectorAll('[data-listen]')) {
  const sound = button.parentElement.querySelector('audio');
  if (sound) {
    [sound.hidden, button.hidden] = [true, false];
    button.addEventListener('click', () => {
      if (!sound.paused) { sound.pause(); return; }
      sound.currentTime = 0;
      sound.play().catch(() => { [sound.hidden, button.hidden] = [false, true]; });
    });
  } else if (speech) {
    const voice = () => speech.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
    const offer = () => { button.hidden = !voice(); };
    offer();
    speech.addEventListener?.('voiceschanged', offer);
    button.addEventListener('click', () => {
      const said = new SpeechSynthesisUtterance(button.dataset.listen);
      [said.voice, said.lang] = [voice(), 'vi-VN'];
      speech.cancel();
      speech.speak(said);
    });
  }
}

// What was seen stays readable without a network (Offline/buyers.js). Only a buyer's pages bring the worker, and only after they are there themselves.
const worker = navigator.serviceWorker;
if (worker && /^\/(?:$|san-pham\/|ho\/|gio-hang|dat-hang|don-hang\/)/.test(location.pathname)) {
  addEventListener('load', () => worker.register('/ngoai-mang.js', { updateViaCache: 'none' }).catch(() => {}));
  worker.addEventListener('message', ({ data }) => {
    const typing = [...document.querySelectorAll('input')].some(field => field.value !== field.defaultValue);
    if (data.changed && !typing) { location.reload(); return; }
    const told = document.querySelector('[data-copy-told]') ?? document.createElement('p');
    told.className = 'notice notice-warn';
    told.dataset.copyTold = '';
    told.setAttribute('role', 'status');
    told.textContent = data.notice ?? data.changed;
    document.querySelector('main').prepend(told);
  });
  worker.startMessages();
}

// To be installed is offered by a quiet button at the foot of the page, never asked.
addEventListener('beforeinstallprompt', event => {
  const button = document.querySelector('[data-install]');
  if (!button) return;
  event.preventDefault();
  button.hidden = false;
  button.addEventListener('click', () => { button.hidden = true; event.prompt(); }, { once: true });
});
