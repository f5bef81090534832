// The sum on the button, with the fees of the chosen ways. Without this script the button says that fees come on top.
const sum = document.querySelector('[data-with-fees]');
const ways = [...document.querySelectorAll('.way-choices')];
const tell = () => {
  const chosen = ways.map(way => way.querySelector(':checked')?.value.split(' ')[1]);
  if (ways.length === 0 || chosen.includes(undefined)) return;
  const all = chosen.reduce((total, fee) => total + Number(fee), Number(sum.dataset.goods));
  sum.textContent = sum.dataset.withFees.replace('{0}', `${all.toLocaleString('vi-VN')}\u00a0₫`);
};
for (const way of ways) way.addEventListener('change', tell);
tell();
