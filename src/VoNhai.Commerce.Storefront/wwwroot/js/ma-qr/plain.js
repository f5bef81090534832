// What a text is that is no payment code, by its shape alone: the SDK's PlainQr. Nothing is opened.

const prefixes = {
  'tel:': 'telephone', 'sms:': 'message', 'smsto:': 'message', 'mailto:': 'email', 'matmsg:': 'email', 'wifi:': 'wiFi',
  'begin:vcard': 'contact', 'mecard:': 'contact', 'geo:': 'place', 'begin:vevent': 'event', 'begin:vcalendar': 'event',
};

const linkKinds = { 'img.vietqr.io': 'vietQrImageLink', 'dl.vietqr.io': 'vietQrPayLink' };

const linkOf = text => {
  const address = /^www\./i.test(text) ? `http://${text}` : text;
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i.test(address)) return null;
  try {
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'appLink', host: '' };
    return { kind: linkKinds[hostname] ?? 'webLink', host: hostname };
  } catch {
    return null;
  }
};

/** Its kind, and of a web link where it leads. */
export const plainOf = text => {
  const key = text.slice(0, 20).toLowerCase();
  const prefix = Object.keys(prefixes).find(known => key.startsWith(known));
  const is = kind => ({ kind, host: '' });
  if (prefix) return is(prefixes[prefix]);
  if (text.startsWith('2|99|')) return is('moMoTransfer');
  if (/^[A-Za-z][A-Za-z0-9 ]{1,19}\|[A-Za-z0-9]{4,19}\|[^|]+(\|[^|]*)*$/.test(text)) return is('accountText');
  return linkOf(text) ?? is(/^\+?[0-9](?:[ .-]?[0-9]){6,13}$/.test(text) ? 'telephone' : 'text');
};
