// Copies a text; tells whether it worked.

const copyByHand = text => {
  // In-app browsers take the clipboard away but still copy what is selected.
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  try { return document.execCommand('copy'); } catch { return false; } finally { field.remove(); }
};

export const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
};

/** Says "copied" on a button for a while. */
export const sayCopied = button => {
  const said = button.querySelector('[data-done]');
  if (!said) return;
  said.textContent = said.dataset.done;
  setTimeout(() => { said.textContent = said.dataset.word; }, 2500);
};
