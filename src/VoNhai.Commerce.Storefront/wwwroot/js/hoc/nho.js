// What was finished on this device: { lesson: { 'bai-06': 1 }, drill: { 'dau-cham': 1 }, set: 1 }. It is never sent, but for a class that the learner is in (lop.js).

const key = 'hoc';

export const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return { lesson: kept?.lesson ?? {}, drill: kept?.drill ?? {}, set: kept?.set ?? 0 };
  } catch {
    return { lesson: {}, drill: {}, set: 0 }; // Storage is forbidden, or something else wrote there.
  }
};

/** Notes that something is finished, and tells the page, for whoever listens (e.g. a class). */
export const note = (kind, id) => {
  const kept = read();
  if (kind === 'set') kept.set = 1;
  else kept[kind === 'drill' ? 'drill' : 'lesson'][id] = 1;
  try { localStorage.setItem(key, JSON.stringify(kept)); } catch { /* Then it is only told. */ }
  document.dispatchEvent(new CustomEvent('hoc:xong', { detail: { kind, id } }));
};

export const forget = () => { try { localStorage.removeItem(key); } catch { /* There is nothing to forget. */ } };

/** "Đã xong {0} trong {1} bài" */
export const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, place) => String(values[place]));
