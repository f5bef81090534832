// Above this line the server writes `version`, `pack` and `home`. Keeps the whole course, because its reader asked for it: one download, which is
// unpacked here. While there is a network the server answers; without one, or on a weak signal, the kept page does.

const prefix = 'hoc-';
const store = prefix + version;
const patience = 4000;

addEventListener('install', event => event.waitUntil((async () => {
  const answer = await fetch(pack, { cache: 'reload', credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${pack}: ${answer.status}`);
  const cache = await caches.open(store);
  // All or nothing: half a course must never be taken for a whole one.
  try {
    await Promise.all(Object.entries(await answer.json()).map(([path, { type, body }]) => cache.put(path, new Response(body, { headers: { 'content-type': type } }))));
  } catch (full) {
    await caches.delete(store);
    throw full;
  }
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== store) await caches.delete(name);
  }
  await clients.claim();
})()));

// Pages name files by their content (site.1b1yiqv1o2.js); the kept copy is of this version anyway.
const plain = path => path.replace(/\.[a-z0-9]{10}(\.[a-z]+)$/, '$1');

const late = () => new Promise((_, reject) => { setTimeout(() => reject(new Error('late')), patience); });

const answer = async (request, path) => {
  const fromNetwork = fetch(request);
  try {
    return await Promise.race([fromNetwork, late()]);
  } catch {
    const cache = await caches.open(store);
    const copy = await cache.match(path);
    fromNetwork.catch(() => {}); // It was answered otherwise.
    if (copy) return copy;
    // What is not kept may still come, only late. Without a network at all a page leads back to the course.
    return fromNetwork.catch(async failed => {
      const front = request.mode === 'navigate' && await cache.match(home);
      if (front) return front;
      throw failed;
    });
  }
};

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname === pack) return;
  if (url.pathname.startsWith('/hoc/tieng/')) return; // Recordings are large, and not in the pack.
  event.respondWith(answer(request, plain(url.pathname)));
});
