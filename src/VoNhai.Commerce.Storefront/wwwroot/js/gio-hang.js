import { wishes, askAddress } from './cho-mang.js';

// A quantity that was changed but not yet saved is saved before the way leads on to the checkout.
const orderWhatIsTyped = (part, link) => {
  const changed = () => [...part.querySelectorAll('.line-form')].filter(form => form.soLuong.value !== form.soLuong.defaultValue);
  link?.addEventListener('click', async event => {
    const forms = changed();
    if (forms.length === 0) return;
    event.preventDefault();
    const onward = event.currentTarget.href;
    for (const form of forms) {
      const saved = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(answer => answer.ok, () => false);
      if (!saved) { form.requestSubmit(); return; }
    }
    location.assign(onward);
  });
};
for (const basket of document.querySelectorAll('.basket')) orderWhatIsTyped(basket, basket.querySelector('a.button-primary'));
orderWhatIsTyped(document, document.querySelector('[data-order-all]'));

// Products that were noted without a network are asked about, at today's price.
const list = await wishes();
if (list.length > 0 && !new URLSearchParams(location.search).has('ghi')) location.replace(askAddress(list));
