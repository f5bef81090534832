// Above this line the server writes `version` and `kept`. Keeps the code tool readable without a network, and nothing else:
// its scope is /cong-cu/ma-qr, and what is not in the list goes its own way. While there is a network it changes nothing.

const prefix = 'ma-qr-';
const store = prefix + version;
const patience = 4000; // A weak signal is no network: after so many milliseconds the kept copy answers.

addEventListener('install', event => {
  // All or nothing, past the browser's cache: half a version must never be kept.
  event.waitUntil((async () => {
    const cache = await caches.open(store);
    await cache.addAll(kept.map(path => new Request(path, { cache: 'reload', credentials: 'omit' })));
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

const late = () => new Promise((_, reject) => { setTimeout(() => reject(new Error('late')), patience); });

const answer = async request => {
  const fromNetwork = fetch(request);
  try {
    return await Promise.race([fromNetwork, late()]);
  } catch {
    const cache = await caches.open(store);
    // Addresses carry ?v= of their content; the kept copy is of this version anyway.
    return await cache.match(request, { ignoreSearch: true, ignoreVary: true }) ?? fromNetwork;
  }
};

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'GET' && url.origin === location.origin && kept.includes(url.pathname)) event.respondWith(answer(request));
});
