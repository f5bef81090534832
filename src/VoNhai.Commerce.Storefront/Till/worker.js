// Above this line the server writes `version`, `page` and `kept`. Keeps the till on the phone. Files are taken from what is kept, all of
// one version; the page is asked for while there is a network, because it says whose till it is.

const prefix = 'cho-';
const store = prefix + version;
const patience = 3000; // A weak signal is no network.

addEventListener('install', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(store);
    await cache.addAll(kept.map(path => new Request(path, { cache: 'reload' })));
    const answer = await fetch(page, { cache: 'reload', credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) throw new Error('logged out');
    await cache.put(page, answer);
    await skipWaiting();
  })());
});

addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(prefix) && name !== store) await caches.delete(name);
    }
    await clients.claim();
  })());
});

const plain = path => path.replace(/\.[a-z0-9]{10}(\.[a-z]+)$/, '$1');
const late = () => new Promise((_, reject) => { setTimeout(() => reject(new Error('late')), patience); });

const answerPage = async request => {
  const cache = await caches.open(store);
  const fromNetwork = fetch(request).then(async answer => {
    if (answer.ok && !answer.redirected) await cache.put(page, answer.clone());
    return answer;
  });
  try {
    const answer = await Promise.race([fromNetwork, late()]);
    if (answer.status !== 503) return answer;
    // A server that cannot now, or a class whose network is cut: the phone sells from what it has.
    return await cache.match(page, { ignoreVary: true }) ?? answer;
  } catch {
    return await cache.match(page, { ignoreVary: true }) ?? fromNetwork;
  }
};

const answerFile = async (request, path) => await (await caches.open(store)).match(path, { ignoreVary: true }) ?? fetch(request);

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const path = plain(url.pathname);
  if (path === page) event.respondWith(answerPage(request));
  else if (kept.includes(path)) event.respondWith(answerFile(request, path));
});
