// Keeps the whole course on the device by one tap, where a worker is to be had (https, or this machine). Elsewhere there is the one file.

const box = document.querySelector('[data-keep]');
const scope = '/hoc';

const keeper = async () => (await navigator.serviceWorker.getRegistrations()).find(found => new URL(found.scope).pathname === scope);

const show = state => {
  const part = name => box.querySelector(`[data-keep-${name}]`);
  part('do').hidden = state === 'kept' || state === 'busy';
  part('drop').hidden = state !== 'kept';
  part('done').hidden = state !== 'kept';
  part('busy').hidden = state !== 'busy';
  part('failed').hidden = state !== 'failed';
};

/** Kept is what the worker has unpacked; a worker that is still fetching keeps nothing yet. */
const ready = worker => new Promise((resolve, reject) => {
  const look = () => {
    if (worker.state === 'activated') resolve();
    else if (worker.state === 'redundant') reject(new Error('redundant'));
  };
  worker.addEventListener('statechange', look);
  look();
});

const keep = async () => {
  show('busy');
  try {
    const kept = await navigator.serviceWorker.register('/hoc/sw.js', { scope, updateViaCache: 'none' });
    await ready(kept.installing ?? kept.waiting ?? kept.active);
    show('kept');
  } catch {
    await (await keeper())?.unregister();
    show('failed');
  }
};

const drop = async () => {
  await (await keeper())?.unregister();
  for (const name of await caches.keys()) if (name.startsWith('hoc-')) await caches.delete(name);
  show('none');
};

if (box && navigator.serviceWorker && globalThis.caches) {
  box.querySelector('[data-keep-do]').addEventListener('click', keep);
  box.querySelector('[data-keep-drop]').addEventListener('click', drop);
  show((await keeper())?.active ? 'kept' : 'none');
  box.hidden = false;
}
