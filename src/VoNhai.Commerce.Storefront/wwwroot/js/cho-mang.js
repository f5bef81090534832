// What could not be sent, as the worker noted it on this telephone (Offline/buyers.js): products wished for, and a checkout form.

const cart = '/cho-mang/gio', form = '/cho-mang/don';

// No caches: plain http, or a browser inside another app. Then nothing was noted either.
const read = async path => 'caches' in globalThis ? (await (await caches.open('cho-mang')).match(path))?.json() : undefined;

export const wishes = async () => await read(cart) ?? [];
export const unsent = () => read(form);
export const dropUnsent = async () => { await (await caches.open('cho-mang')).delete(form); };

/** The address where the server asks whether these are still wanted, at today's price. */
export const askAddress = list => {
  const good = list.map(wish => [wish.mon.replaceAll('-', ''), Math.round(Number(wish.soLuong.trim().replace(',', '.')) * 1000), wish.gia])
    .filter(([, thousandths]) => thousandths > 0);
  return `/gio-hang?ghi=${good.map(([id, thousandths]) => `${id}*${thousandths}`).join('.')}&gia=${good.map(([, , price]) => price).join('.')}`;
};
