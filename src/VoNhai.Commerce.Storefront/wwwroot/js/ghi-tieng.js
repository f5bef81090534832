// Records a household's voice into the form's own field: what is sent is the same as a file that was chosen.

const bitsPerSecond = 32000; // Speech stays clear, and half a minute has 120 KB.
// What plays on most telephones comes first.
const kinds = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

const mayRecord = isSecureContext && navigator.mediaDevices?.getUserMedia && window.MediaRecorder;

const record = (box, field, status) => {
  const [start, stop, hear] = ['start', 'stop', 'hear'].map(name => box.querySelector(`[data-${name}]`));
  const save = field.form.querySelector('button:not([type])');
  let recorder = null, sounds = null;

  const show = isRecording => {
    start.hidden = isRecording;
    stop.hidden = !isRecording;
    save.disabled = isRecording;
    if (isRecording) { hear.hidden = true; stop.focus(); }
  };

  start.addEventListener('click', async () => {
    let microphone;
    start.disabled = true; // A second tap while the browser asks would open the microphone twice.
    try {
      microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = kinds.find(kind => MediaRecorder.isTypeSupported(kind));
      recorder = new MediaRecorder(microphone, { mimeType, audioBitsPerSecond: bitsPerSecond });
    } catch {
      for (const track of microphone?.getTracks() ?? []) track.stop();
      status.textContent = box.dataset.denied;
      return;
    } finally {
      start.disabled = false;
    }
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    let left = Number(box.dataset.seconds);
    const tell = () => { status.textContent = box.dataset.busy.replace('#', left); };
    const clock = setInterval(() => { left -= 1; tell(); if (left <= 0 && recorder.state === 'recording') recorder.stop(); }, 1000);
    recorder.onstop = () => {
      clearInterval(clock);
      for (const track of microphone.getTracks()) track.stop();
      const type = recorder.mimeType.split(';')[0];
      const carrier = new DataTransfer();
      carrier.items.add(new File(parts, 'tieng', { type }));
      field.files = carrier.files;
      show(false);
      hear.hidden = false;
      status.textContent = box.dataset.done;
      hear.focus();
    };
    recorder.start();
    show(true);
    tell();
  });
  stop.addEventListener('click', () => recorder.stop());

  // Not by an address: the page may play only what the site serves.
  hear.addEventListener('click', async () => {
    sounds ??= new AudioContext();
    await sounds.resume();
    const source = sounds.createBufferSource();
    source.buffer = await sounds.decodeAudioData(await field.files[0].arrayBuffer());
    source.connect(sounds.destination);
    source.start();
  });
  field.addEventListener('change', () => { hear.hidden = field.files.length === 0; status.textContent = ''; });
};

for (const box of document.querySelectorAll('[data-records]')) {
  const part = box.parentElement, field = part.querySelector('input[type=file]');
  if (!mayRecord) continue;
  field.removeAttribute('capture'); // The buttons record; the field is for files then.
  box.hidden = false;
  record(box, field, part.querySelector('[role=status]'));
}
