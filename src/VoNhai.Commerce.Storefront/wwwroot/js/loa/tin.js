// Listens at the door: one question stays open until something comes. A question that is not answered in time, or not at all,
// means that nothing is known about money, and is told as such.

const patience = 27000, shortest = 1000, longest = 10000, emptyPause = 2000;

// A clock that never stands still: the telephone's own may be set back, the page's may stop while the telephone sleeps.
const start = { wall: Date.now(), page: performance.now() };
export const clock = () => Math.max(Date.now() - start.wall, performance.now() - start.page);

// told(page, onTheWay): what the door said, and for how many milliseconds at most it was on its way. stateIs: connected, away, busy, loggedout.
export const listen = (door, told, stateIs) => {
  let next = '', wait = 0, question = null, wake = () => {};

  const pause = time => new Promise(go => {
    const timer = setTimeout(go, time);
    wake = () => { clearTimeout(timer); go(); };
  });

  const ask = async () => {
    question = new AbortController();
    const timer = setTimeout(() => question.abort(), patience), asked = clock();
    try {
      const answer = await fetch(next ? door + '?sau=' + encodeURIComponent(next) : door,
        { headers: { accept: 'application/json' }, cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: question.signal });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        stateIs('loggedout');
        return longest;
      }
      if (!answer.ok) {
        stateIs('busy');
        return Math.max(1000 * (Number(answer.headers.get('retry-after')) || 0), grow());
      }
      const page = await answer.json(), took = clock() - asked;
      wait = 0;
      stateIs('connected');
      told(page, Math.max(0, took - page.held));
      next = page.next;
      return page.wait || (page.items.length === 0 && took < emptyPause ? emptyPause - took : 0);
    } catch {
      stateIs('away');
      return grow();
    } finally {
      clearTimeout(timer);
      question = null;
    }
  };
  const grow = () => { wait = Math.min(Math.max(shortest, wait * 2), longest); return wait; };

  const again = () => { wait = 0; wake(); };
  addEventListener('online', again);
  addEventListener('offline', () => { stateIs('away'); if (question) question.abort(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) again(); });

  (async () => { for (;;) await pause(await ask()); })();
};
