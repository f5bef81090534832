// Fields that take a photo: makes it smaller before it is sent, which saves a household's data. Where the browser cannot, the file goes as
// it is and the server does the work.

const mostWidth = 1280; // What the server keeps at most.
const quality = 0.85;

const shrink = async file => {
  const picture = await createImageBitmap(file); // Upright: browsers apply the orientation.
  try {
    const scale = Math.min(1, mostWidth / picture.width);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff'; // JPEG has no see-through part.
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
  } finally {
    picture.close();
  }
};

const replace = async (field, file) => {
  let smaller = null;
  try { smaller = await shrink(file); } catch { /* No picture that this browser reads: the server says what is wrong with it. */ }
  if (!smaller || smaller.size >= file.size || field.files[0] !== file) return false;
  const carrier = new DataTransfer();
  carrier.items.add(new File([smaller], 'anh.jpg', { type: smaller.type }));
  field.files = carrier.files;
  return true;
};

for (const field of document.querySelectorAll('input[data-shrinks]')) {
  const status = field.parentElement.querySelector('[role=status]');
  const button = field.form.querySelector('button');
  field.addEventListener('change', async () => {
    const [file] = field.files;
    status.textContent = '';
    if (!file) return;
    button.disabled = true;
    status.textContent = field.dataset.busy;
    const isSmaller = await replace(field, file);
    status.textContent = isSmaller ? field.dataset.done : '';
    button.disabled = false;
  });
}
