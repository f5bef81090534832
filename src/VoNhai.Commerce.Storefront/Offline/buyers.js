// Above this line the server writes `version`, `shell` and `words` by language. For buyers: pages of the catalogue and orders that were opened stay readable without a
// network, and what was pressed meanwhile is noted, never sent. Pages of a household, an account or a lesson go their own way.

const kept = 'ngoai-mang-' + version; // The page without a network, of this version.
const files = 'tep';                  // Named by their content, so never old.
const pages = 'trang';                // The catalogue as last seen.
const orders = 'don';                 // Orders as last seen, without name, number and address.
const waiting = 'cho-mang';           // What could not be sent.

const headStart = 150;       // A good network answers before that, and its answer is shown.
const patience = 4000;       // Without an answer for so long, the copy is said to be one.
const mostFiles = 160;
const mostPages = 60;
const ordersFor = 14 * 864e5;
const waitingFor = 7 * 864e5;

const cartPath = '/cho-mang/gio', formPath = '/cho-mang/don';
const seenAt = 'x-luu-luc', writtenIn = 'x-luu-tieng';

addEventListener('install', event => event.waitUntil((async () => {
  const html = await keepShell();
  const named = [...html.matchAll(/(?:href|src)="(\/(?:css|js|favicon)[^"#]*\.(?:css|js|svg))"/g)].map(found => found[1]);
  await (await caches.open(files)).addAll([...named, '/js/cho-mang.js', '/js/copy.js']); // Modules fetch these by themselves.
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('ngoai-mang-') && name !== kept) await caches.delete(name);
  }
  await clients.claim();
  // The page that brought this worker came without it. It is asked for once more, which costs an empty answer when nothing changed.
  const open = (await clients.matchAll({ type: 'window' })).map(client => new URL(client.url)).filter(isCatalogue);
  const wanted = new Set(['/', ...open.map(keyOf)]);
  await Promise.allSettled([...wanted].map(async path => keepPage(path, await fetch(path))));
  await dropOld();
})()));

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST') {
    if (url.pathname === '/dang-xuat' || url.pathname === '/quen-may-nay') event.respondWith(forget(request));
    else if (url.pathname === '/ngon-ngu') event.respondWith(changeLanguage(event));
    else if (url.pathname === '/gio-hang') event.respondWith(sendCart(request, url));
    else if (url.pathname === '/dat-hang' && !url.search.includes('handler=')) event.respondWith(sendForm(request, url));
    return;
  }
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (isCatalogue(url)) event.respondWith(catalogue(event, url));
    else if (isOrder(url)) event.respondWith(order(request, url));
    else if (/^\/(?:gio-hang|dat-hang|theo-doi|ngoai-mang|quen-may-nay|ho\/|san-pham\/|don-hang\/|$)/.test(url.pathname)) event.respondWith(fetch(request).catch(withoutNetwork));
  } else if (/^\/qr\/[^/]+\.png$/.test(url.pathname)) {
    event.respondWith(code(request));
  } else if (/^\/(?:css|js|img|hinh|anh)\/|^\/favicon/.test(url.pathname)) {
    event.respondWith(file(request, url));
  }
});

// The catalogue

const isCatalogue = url => (url.pathname === '/' && !['q', 'loai', 'mua', 'gan', 'sau'].some(name => url.searchParams.has(name)))
  || (/^\/(?:san-pham|ho)\/[^/.]+$/.test(url.pathname) && !url.searchParams.has('soLuong'));

// What Facebook hangs on an address changes nothing.
const keyOf = url => url.pathname;

const keepPage = async (path, answer) => {
  if (!answer.ok || answer.redirected || !/text\/html/.test(answer.headers.get('content-type'))) return;
  const cache = await caches.open(pages);
  await cache.put(path, await stamped(answer));
  await trim(cache, mostPages);
};

const catalogue = async (event, url) => {
  const copy = await (await caches.open(pages)).match(keyOf(url));
  const asked = fetch(event.request);
  // The copy is kept while the answer runs on to the screen.
  event.waitUntil(asked.then(answer => keepPage(keyOf(url), answer.clone()), () => {}));
  if (!copy) return asked.catch(withoutNetwork);
  // Who reloads wants to know what is true now.
  const wait = event.request.cache === 'default' ? headStart : patience;
  const first = await Promise.race([asked.catch(() => 'none'), after(wait)]);
  if (first === 'none') return told(copy, 'page');
  if (first !== 'late') return first;
  event.waitUntil(correct(event, copy, asked));
  return wait === patience ? told(copy, 'slow') : plain(copy);
};

/** The copy is on the screen already; the page is told when it was not the last word. */
const correct = async (event, copy, asked) => {
  const answer = await Promise.race([asked.catch(() => 'none'), after(patience)]);
  const client = await clients.get(event.resultingClientId);
  if (!client) return;
  if (answer === 'none') client.postMessage({ notice: said('page', copy) });
  else if (answer === 'late') client.postMessage({ notice: said('slow', copy) });
  else if (answer.ok && answer.headers.get('etag') !== copy.headers.get('etag')) client.postMessage({ changed: wordsOf(copy).changed });
};

// An order

const isOrder = url => /^\/don-hang\/[^/]+$/.test(url.pathname) && url.searchParams.has('k') && !url.searchParams.has('handler');

const order = async (request, url) => {
  const cache = await caches.open(orders);
  const path = `${url.pathname}?k=${url.searchParams.get('k')}`;
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) {
      const html = await answer.clone().text();
      // Who the buyer is and where he lives stays off the telephone, and so does whatever would only work with a network.
      await cache.put(path, await stamped(new Response(html.replace(/<!--rieng-->[^]*?<!--het-->/g, ''), answer)));
    } else if (answer.status === 404) {
      await cache.delete(path);
    }
    return answer;
  } catch {
    const copy = await cache.match(path);
    return copy && isYoung(copy, ordersFor) ? told(copy, 'order') : withoutNetwork();
  }
};

const code = async request => {
  const cache = await caches.open(orders);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request.url, await stamped(answer.clone()));
    else if (answer.status === 410 || answer.status === 404) await cache.delete(request.url); // Nothing is owed any more.
    return answer;
  } catch {
    return await cache.match(request.url) ?? Response.error();
  }
};

// What was pressed without a network

const sendCart = async (request, url) => {
  const again = request.clone();
  try {
    const answer = await fetch(request);
    if (url.searchParams.get('handler') === 'Ghi') await (await caches.open(waiting)).delete(cartPath);
    return answer;
  } catch {
    if (url.searchParams.get('handler') === 'Them') {
      const fields = await again.formData();
      const cache = await caches.open(waiting);
      const wishes = await (await cache.match(cartPath))?.json() ?? [];
      const wish = Object.fromEntries(['mon', 'soLuong', 'ten', 'gia', 'donVi'].map(name => [name, String(fields.get(name) ?? '')]));
      await cache.put(cartPath, json([...wishes.filter(other => other.mon !== wish.mon), wish]));
    }
    return Response.redirect(shell, 303);
  }
};

const sendForm = async (request, url) => {
  const again = request.clone();
  const cache = await caches.open(waiting);
  try {
    const answer = await fetch(request);
    await cache.delete(formPath); // Whatever the answer is, the server has it.
    return answer;
  } catch {
    const fields = [...await again.formData()].filter(([name, value]) => name !== '__RequestVerificationToken' && typeof value === 'string');
    await cache.put(formPath, json({ page: url.pathname + url.search, fields }));
    return Response.redirect(shell, 303);
  }
};

/** The next person on this telephone finds nothing of the last one, also when there is no network just now. */
const forget = async request => {
  await Promise.all([caches.delete(orders), caches.delete(waiting)]);
  return fetch(request).catch(withoutNetwork);
};

// Another language

// A copy of the catalogue comes sooner than its answer, so that those of the other language go. Orders stay: they are shown only where there is no network.
const changeLanguage = async event => {
  try {
    const answer = await fetch(event.request);
    await caches.delete(pages);
    event.waitUntil(keepShell().catch(() => {}));
    return answer;
  } catch {
    return withoutNetwork();
  }
};

// Files

const isForGood = path => /\.[a-z0-9]{10}\.[a-z]+$/.test(path) || /^\/(?:hinh|anh)\//.test(path);

const file = async (request, url) => {
  const cache = await caches.open(files);
  const copy = await cache.match(url.pathname, { ignoreVary: true });
  if (copy && isForGood(url.pathname)) return copy;
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.status === 200) {
      await cache.put(url.pathname, answer.clone());
      await trim(cache, mostFiles);
    }
    return answer;
  } catch {
    return copy ?? Response.error();
  }
};

// Tools

const after = milliseconds => new Promise(resolve => { setTimeout(() => resolve('late'), milliseconds); });
const json = value => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', [seenAt]: String(Date.now()) } });
const withoutNetwork = async () => await (await caches.open(kept)).match(shell) ?? Response.error();
const isYoung = (copy, most) => Date.now() - Number(copy.headers.get(seenAt)) < most;

const keepShell = async () => {
  const page = await fetch(shell, { cache: 'reload', credentials: 'same-origin' }); // The language is in a cookie; nothing else of the visitor's is on it.
  if (!page.ok) throw new Error(`${shell}: ${page.status}`);
  const html = await page.clone().text();
  await (await caches.open(kept)).put(shell, page);
  return html;
};

const stamped = async answer => {
  const headers = new Headers(answer.headers), body = await answer.blob();
  headers.set(writtenIn, /<html lang="en"/.test(await body.slice(0, 200).text()) ? 'en' : 'vi');
  for (const name of ['content-encoding', 'content-length', 'clear-site-data']) headers.delete(name);
  headers.set(seenAt, String(Date.now()));
  return new Response(body, { status: answer.status, headers });
};

const plain = copy => new Response(copy.body, copy);

// Told in the language of the copy.
const wordsOf = copy => words[copy.headers.get(writtenIn)] ?? words.vi;

const said = (name, copy) => {
  const at = new Date(Number(copy.headers.get(seenAt)));
  const two = number => String(number).padStart(2, '0');
  const { [name]: sentence, when } = wordsOf(copy);
  return sentence.replace('{0}', when.replace('{0}', `${two(at.getHours())}:${two(at.getMinutes())}`).replace('{1}', `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`));
};

const told = async (copy, name) => {
  const html = await copy.text();
  // The sentence is ours and holds no markup.
  return new Response(html.replace(/<main id="noi-dung"[^>]*>/, start => `${start}<p class="notice notice-warn" role="status" data-copy-told><span>${said(name, copy)}</span></p>`), copy);
};

const trim = async (cache, most) => {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map(one => cache.delete(one)));
};

const dropOld = async () => {
  for (const [name, most] of [[orders, ordersFor], [waiting, waitingFor]]) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) {
      const copy = await cache.match(one);
      if (copy && !isYoung(copy, most)) await cache.delete(one);
    }
  }
};
