// Log-in: the sixth digit of a PIN sends it, and passkeys where the device has them. Everything else works without.

for (const form of document.querySelectorAll('[data-pin-form]')) {
  form.pin.addEventListener('input', () => {
    if (/^[0-9]{6}$/.test(form.pin.value)) form.requestSubmit();
  });
}

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

// What browsers call parse…OptionsFromJSON and toJSON; phones of a few years ago have neither.
const options = json => ({
  ...json,
  challenge: bytes(json.challenge),
  ...(json.user && { user: { ...json.user, id: bytes(json.user.id) } }),
  ...(json.excludeCredentials && { excludeCredentials: json.excludeCredentials.map(one => ({ ...one, id: bytes(one.id) })) }),
  ...(json.allowCredentials && { allowCredentials: json.allowCredentials.map(one => ({ ...one, id: bytes(one.id) })) }),
});
const written = made => {
  const said = made.response;
  const response = { clientDataJSON: text(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = text(said.attestationObject);
    response.transports = said.getTransports?.() ?? [];
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    if (said.userHandle) response.userHandle = text(said.userHandle);
  }
  return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(), response,
    ...(made.authenticatorAttachment && { authenticatorAttachment: made.authenticatorAttachment }) });
};

const passkey = (form, address, ask) => {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (form.khoa.value) return;
    event.preventDefault();
    event.stopPropagation();
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(String(answer.status));
      form.khoa.value = written(await ask(options(await answer.json())));
    } catch {
      // The person said no, or the device did: the server says so in words.
      form.khoa.value = '-';
    }
    form.requestSubmit();
  }, true);
};
if (window.PublicKeyCredential && navigator.credentials) {
  for (const form of document.querySelectorAll('[data-passkey-in]')) {
    passkey(form, form.dataset.passkeyIn, publicKey => navigator.credentials.get({ publicKey }));
  }
  for (const form of document.querySelectorAll('[data-passkey-new]')) {
    passkey(form, form.dataset.passkeyNew, publicKey => navigator.credentials.create({ publicKey }));
  }
  for (const note of document.querySelectorAll('[data-passkey-none]')) note.hidden = true;
}
