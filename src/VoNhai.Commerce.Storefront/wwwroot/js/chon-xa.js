// The communes of the chosen province, without the way over the server's form. Without this script a button does it.
const province = document.getElementById('Form_Province');
const list = document.getElementById('xa-phuong');
const button = province.parentElement.querySelector('button');
button.hidden = true;
province.addEventListener('change', async () => {
  const answer = await fetch(`/api/v1/places?province=${province.value || '19'}`).then(sent => sent.ok ? sent.json() : null, () => null);
  if (!answer) { button.hidden = false; return; }
  list.replaceChildren(...answer.items.map(place => new Option('', `${place.kind} ${place.name}`)));
});
