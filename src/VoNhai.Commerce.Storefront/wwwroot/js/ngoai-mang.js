// The page without a network: what was noted, and the question when there is a network again. It never sends by itself.
import { wishes, unsent, askAddress } from './cho-mang.js';

const list = await wishes(), form = await unsent();
const part = id => document.getElementById(id);
const dong = number => `${Number(number).toLocaleString('vi-VN')} ₫`;

part('da-ghi').hidden = list.length === 0;
for (const wish of list) {
  const line = document.createElement('li');
  const name = document.createElement('span'), price = document.createElement('b');
  name.textContent = `${wish.ten} × ${wish.soLuong} ${wish.donVi}`;
  price.textContent = `${dong(wish.gia)} / ${wish.donVi}`;
  line.append(name, price);
  part('cac-mon').append(line);
}
part('ve-gio').href = askAddress(list);
part('chua-gui').hidden = !form;
if (form) part('ve-don').href = form.page;

// Being told "online" is not being online: the server has to answer.
const look = async () => {
  if (list.length === 0 && !form) return;
  const answers = await fetch('/healthz', { cache: 'no-store' }).then(answer => answer.ok, () => false);
  part('co-mang').hidden = !answers;
  part('khong-mang').hidden = answers;
};
addEventListener('online', look);
document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
look();
