import { unsent, dropUnsent } from './cho-mang.js';

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

// What could not be sent the last time stands in the form again, with the same key: had it arrived after all, it is not ordered twice. Pressing is the buyer's.
const kept = await unsent();
const form = document.querySelector('form.form');
const told = document.querySelector('[data-unsent]');
const fieldsOf = new Map(kept?.fields ?? []);
if (kept && form && fieldsOf.get('ho') === form.elements.ho.value && !document.querySelector('.field-validation-error, .validation-summary-errors')) {
  const total = fields => fields.filter(([name]) => name.startsWith('Form.Shown')).reduce((sum, [, value]) => sum + Number(value), 0);
  const dong = number => `${number.toLocaleString('vi-VN')}\u00a0₫`;
  const [then, today] = [total(kept.fields), total([...new FormData(form)])];
  for (const [name, value] of kept.fields) {
    if (name.startsWith('Form.Shown') || name === 'ho') continue;
    const field = form.elements[name];
    if (field instanceof RadioNodeList) field.value = value;
    else if (field) field.value = value;
  }
  if (then !== today) told.querySelector('span').textContent = told.dataset.unsent.replace('{0}', dong(then)).replace('{1}', dong(today));
  told.querySelector('button').addEventListener('click', async () => { await dropUnsent(); location.reload(); });
  told.hidden = false;
  tell();
}
