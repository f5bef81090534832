// Reads a merchant-presented code into objects, as the SDK's EmvWalk does: any text gives objects and problems, never an exception.

export const maxLength = 4296; // No QR symbol carries more letters (version 40-L).

const two = number => String(number).padStart(2, '0');
const isDigit = c => c >= '0' && c <= '9';

/** Finds the first object with an id. */
export const find = (objects, id) => objects?.find(object => object.id === id);

class Walk {
  constructor(text, nested, countsBytes) {
    Object.assign(this, { text, nested, countsBytes, problems: [], broken: false });
    this.objects = this.level(0, text.length, 'root', null);
  }

  level(start, end, level, parent) {
    const objects = [];
    for (let at = start; at < end;) {
      const header = this.header(at, end);
      if (!header) {
        this.broken = true;
        this.report(end - at < 4 ? 'trailingText' : 'badHeader', at, parent);
        break;
      }
      const object = this.object(at, end, header, level, parent);
      objects.push(object);
      at = object.end;
    }
    return objects;
  }

  object(start, end, [id, length], level, parent) {
    const valueStart = start + 4;
    const measured = this.measure(valueStart, end, length);
    const valueEnd = measured ?? end;
    const path = parent ? `${parent.path}-${two(id)}` : two(id);
    const object = { id, start, valueStart, end: valueEnd, path, value: this.text.slice(valueStart, valueEnd) };
    const inside = this.inside(level, object, parent);
    if (measured === undefined) {
      this.broken = true;
      this.report('lengthBeyondEnd', start, object);
    } else if (length === 0) {
      this.report('zeroLength', start, object);
    } else if (level === 'root' && id >= 80 && !inside) {
      this.report('rawTemplate', start, object);
    }
    if (inside) object.children = this.level(valueStart, valueEnd, inside, object);
    return object;
  }

  // Which level the value is, if it holds objects itself.
  inside(level, { id, valueStart, end }, parent) {
    if (level === 'root') {
      if (id >= 26 && id <= 51) return 'account';
      if (id === 62) return 'additional';
      if (id === 64) return 'leaf';
    }
    if ((level === 'root' && id >= 80) || (level === 'additional' && id >= 50)) return this.isTemplate(valueStart, end) ? 'leaf' : null;
    return level === 'account' && id === this.nested.id && this.identifierIn(parent) === this.nested.network ? 'leaf' : null;
  }

  isTemplate(start, end) {
    let hasIdentifier = false;
    for (let at = start; at < end;) {
      const header = this.header(at, end);
      const next = header && this.measure(at + 4, end, header[1]);
      if (next === null || next === undefined) return false;
      if (header[0] === 0 && header[1] > 0) hasIdentifier = true;
      at = next;
    }
    return hasIdentifier;
  }

  identifierIn({ valueStart, end }) {
    for (let at = valueStart, header; (header = this.header(at, end));) {
      const next = this.measure(at + 4, end, header[1]) ?? end;
      if (header[0] === 0) return this.text.slice(at + 4, next);
      at = next;
    }
    return '';
  }

  header(at, end) {
    if (end - at < 4) return null;
    const digits = this.text.slice(at, at + 4);
    for (const c of digits) if (!isDigit(c)) return null;
    return digits.length === 4 ? [Number(digits.slice(0, 2)), Number(digits.slice(2))] : null;
  }

  // Where a value of that length ends; nothing when it does not fit.
  measure(start, end, length) {
    const units = this.countsBytes ? this.unitsOf(start, end, length) : length;
    return units >= 0 && units <= end - start ? start + units : undefined;
  }

  unitsOf(start, end, bytes) {
    let at = start;
    while (bytes > 0 && at < end) {
      const code = this.text.charCodeAt(at);
      const next = at + 1 < end ? this.text.charCodeAt(at + 1) : 0;
      const isPair = code >= 0xD800 && code < 0xDC00 && next >= 0xDC00 && next < 0xE000;
      bytes -= code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
      at += isPair ? 2 : 1;
    }
    return bytes === 0 ? at - start : -1;
  }

  report(code, offset, object) {
    this.problems.push({ code, offset, path: object?.path ?? '' });
  }
}

/** Lengths count UTF-16 units, and when those do not fit, UTF-8 bytes. */
export const readTree = (text, nested) => {
  if (text.length > maxLength) return { text, objects: [], problems: [{ code: 'tooLong', offset: 0, path: '' }] };
  const units = new Walk(text, nested, false);
  const isAscii = !/[^\0-\x7F]/.test(text);
  const bytes = units.broken && !isAscii ? new Walk(text, nested, true) : null;
  const { objects, problems } = bytes && !bytes.broken ? bytes : units;
  return { text, objects, problems };
};

/** The objects with lengths as bytes, when those fit as well as letters did; otherwise nothing. */
export const objectsInBytesToo = ({ text }, nested) => {
  if (text.length > maxLength || !/[^\0-\x7F]/.test(text) || new Walk(text, nested, false).broken) return [];
  const bytes = new Walk(text, nested, true);
  return bytes.broken ? [] : bytes.objects;
};
