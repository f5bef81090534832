// The class board renews itself. No network for a moment is no reason to empty the wall.

const every = 5_000;

const renew = async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [now, next] = [document.getElementById('bang'), page.getElementById('bang')];
    if (!next) return;
    const table = now.querySelector('.board-table');
    const [left, top] = [table.scrollLeft, table.scrollTop];
    now.replaceChildren(...next.childNodes);
    now.querySelector('.board-table').scrollTo(left, top);
  } catch {
    // Asked again in a moment.
  }
};

setInterval(renew, every);
document.addEventListener('visibilitychange', renew);
