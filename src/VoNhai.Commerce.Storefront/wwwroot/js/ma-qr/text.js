// Vietnamese text without its marks, as the SDK's VietnameseText and BankText write it.

const isMark = c => c >= '\u0300' && c <= '\u036F';
const mayFold = c => (c >= '\u00C0' && c < '\u0530') || (c >= '\u1E00' && c < '\u2000');

const bareOf = c => {
  if (c === 'đ') return 'd';
  if (c === 'Đ') return 'D';
  if (!mayFold(c)) return c;
  const parts = c.normalize('NFD');
  return parts.length > 1 && isMark(parts[1]) ? parts[0] : c;
};

export const withoutMarks = text => {
  let bare = '';
  for (let i = 0; i < text.length; i++) if (!isMark(text[i])) bare += bareOf(text[i]);
  return bare;
};

// The white space of .NET, which has no byte order mark in it but the next-line character.
const space = '[\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';
const spaces = new RegExp(`${space}+`, 'g');
const outer = new RegExp(`^(?:\\uFEFF|${space})+|(?:\\uFEFF|${space})+$`, 'g');

export const searchKey = text => withoutMarks(text).toLowerCase().replace(spaces, ' ').replace(/^ | $/g, '');

/** Without what scanners and copying hands put around a code. */
export const trim = text => text.replace(outer, '');

/** ASCII letters, digits, space, "-" and "." only: what every bank carries in a memo. */
export const bankText = text => withoutMarks(text).replace(/Ð/g, 'D').replace(/ð/g, 'd')
  .replace(/[^A-Za-z0-9.-]+/g, ' ').replace(/^ | $/g, '');
