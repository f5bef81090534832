// Scanning in the learner's bank: through the camera where the browser lets us look (https), by a photograph everywhere.

import { fetchFacts } from '../ma-qr/facts.js';
import { watchPictures } from '../ma-qr/pictures.js';
import { loadDecoder } from '../ma-qr/scan.js';

const form = document.getElementById('quet');
const every = 300; // Milliseconds between two looks: an old telephone needs a rest.
const side = 720; // Pixels of the longer side that are looked at.

const go = text => {
  form.qr.value = text;
  form.requestSubmit();
};

const { words } = await fetchFacts();
watchPictures(words, (texts, say) => texts.length > 1 ? say(words.several) : go(texts[0]));

const camera = document.getElementById('may-anh');
const video = document.getElementById('khung');
const word = document.getElementById('may-anh-noi');

const textsIn = async pen => {
  const scale = Math.min(1, side / Math.max(video.videoWidth, video.videoHeight));
  pen.canvas.width = Math.round(video.videoWidth * scale);
  pen.canvas.height = Math.round(video.videoHeight * scale);
  pen.drawImage(video, 0, 0, pen.canvas.width, pen.canvas.height);
  const { decodeQRBatch } = await loadDecoder();
  const [found] = await decodeQRBatch([pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height)], { timeLimit: 250 });
  return [...new Set(found.filter(text => typeof text === 'string' && text !== ''))];
};

const look = async stream => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  while (stream.active) {
    const texts = video.videoWidth > 0 && !document.hidden ? await textsIn(pen).catch(() => []) : [];
    if (texts.length === 1) {
      for (const track of stream.getTracks()) track.stop();
      go(texts[0]);
      return;
    }
    await new Promise(rest => setTimeout(rest, every));
  }
};

// Only where the page is secure there is a camera to look through; by plain http the photograph above does the same.
if (navigator.mediaDevices?.getUserMedia) {
  camera.hidden = false;
  document.getElementById('mo-may-anh').addEventListener('click', async event => {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      word.textContent = word.dataset.looking;
      button.parentElement.hidden = true;
      await look(stream);
    } catch {
      word.textContent = word.dataset.denied;
      button.disabled = false;
    }
  });
}
