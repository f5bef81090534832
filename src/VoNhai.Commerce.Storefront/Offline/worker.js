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

// Pages name files by their content (site.1b1yiqv1o2.js); the kept copy is of this version anyway.
const plain = path => path.replace(/\.[a-z0-9]{10}(\.[a-z]+)$/, '$1');

const late = () => new Promise((_, reject) => { setTimeout(() => reject(new Error('late')), patience); });

const answer = async (request, path) => {
  const fromNetwork = fetch(request);
  try {
    return await Promise.race([fromNetwork, late()]);
  } catch {
    const cache = await caches.open(store);
    return await cache.match(path, { ignoreVary: true }) ?? fromNetwork;
  }
};

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  const path = plain(url.pathname);
  if (request.method === 'GET' && url.origin === location.origin && kept.includes(path)) event.respondWith(answer(request, path));
});
