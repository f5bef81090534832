// The voice: a chime, then the telephone's own Vietnamese voice, or our clips where it has none or where it fails to begin.

const beginsWithin = 1500, endsWithin = 20000, breath = 0.28, joint = 0.03, tail = 0.06;

let sounds = null, changed = () => {}, clips = null, speaking = null;

export const isOn = () => sounds !== null && sounds.state === 'running';
export const isMute = () => vietnamese() === null && clips === null;
export const onChange = listener => { changed = listener; };

const vietnamese = () => {
  if (!('speechSynthesis' in window)) return null;
  const voices = speechSynthesis.getVoices().filter(voice => /^vi([-_]|$)/i.test(voice.lang));
  // A voice that lives in the telephone speaks without a network.
  return voices.find(voice => voice.localService) || voices[0] || null;
};

const load = async address => {
  if (clips) return clips;
  const [index, sound] = await Promise.all([
    fetch(address + '.json').then(answer => answer.json()),
    fetch(address + '.mp3').then(answer => answer.arrayBuffer()),
  ]);
  // The callback form: old iOS knows no other.
  const buffer = await new Promise((done, failed) => sounds.decodeAudioData(sound, done, failed));
  clips = { index, buffer };
  changed();
  return clips;
};

// Browsers give sound only to a touch: call this from one.
export const turnOn = async address => {
  if (!sounds) {
    sounds = new (window.AudioContext || window.webkitAudioContext)();
    sounds.onstatechange = () => changed();
    if ('speechSynthesis' in window) {
      speechSynthesis.getVoices();
      if (speechSynthesis.addEventListener) speechSynthesis.addEventListener('voiceschanged', () => changed());
      // An empty sentence within the touch opens the voice for later ones on iOS.
      speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    }
  }
  const resumed = sounds.resume();
  load(address).catch(() => changed());
  await resumed;
  changed();
};

export const turnOff = async () => {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  if (sounds) await sounds.suspend();
  changed();
};

// An old telephone that slept or was called gives the sound back, if it may.
export const wakeUp = () => { if (sounds && !isOn()) sounds.resume().catch(() => changed()); };

const note = (at, pitch, length, shape) => {
  const tone = sounds.createOscillator(), volume = sounds.createGain();
  tone.type = shape;
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.linearRampToValueAtTime(0.5, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
  tone.connect(volume);
  volume.connect(sounds.destination);
  tone.start(at);
  tone.stop(at + length);
};

// Real money rises like a bell, what needs a look falls, play money knocks three times on wood.
const chimes = {
  good: at => { note(at, 880, 0.35, 'sine'); note(at + 0.16, 1319, 0.5, 'sine'); return 0.55; },
  look: at => { note(at, 784, 0.3, 'sine'); note(at + 0.2, 523, 0.5, 'sine'); return 0.6; },
  play: at => { [0, 0.13, 0.26].forEach(t => note(at + t, 196, 0.09, 'square')); return 0.45; },
  net: at => { note(at, 262, 0.4, 'triangle'); return 0.4; },
};

const later = seconds => new Promise(done => setTimeout(done, seconds * 1000));

// True when it began, whether or not it ended well: what was half heard is not said again.
const speak = (voice, text, isPlay) => new Promise(done => {
  const sentence = speaking = new SpeechSynthesisUtterance(text); // Kept: some browsers forget a sentence that nobody holds.
  sentence.lang = 'vi-VN';
  sentence.voice = voice;
  sentence.rate = 0.95;
  sentence.pitch = isPlay ? 0.6 : 1;
  let began = false;
  const give = answer => { clearTimeout(first); clearTimeout(last); speaking = null; done(answer); };
  const first = setTimeout(() => { if (!began) { sentence.onstart = sentence.onend = sentence.onerror = null; speechSynthesis.cancel(); give(false); } }, beginsWithin);
  const last = setTimeout(() => { speechSynthesis.cancel(); give(began); }, endsWithin);
  sentence.onstart = () => { began = true; };
  sentence.onend = () => give(true);
  sentence.onerror = () => give(began);
  speechSynthesis.speak(sentence);
});

const play = async (names, address) => {
  const { index, buffer } = await load(address);
  let at = sounds.currentTime + 0.05;
  for (const name of names) {
    if (name === '.') { at += breath; continue; }
    const [from, length] = index[name].map(ms => ms / 1000), source = sounds.createBufferSource();
    source.buffer = buffer;
    source.connect(sounds.destination);
    // Some decoders keep the encoder's delay: a little silence behind the clip takes it in.
    source.start(at, from, length + tail);
    at += length + joint;
  }
  await later(at - sounds.currentTime + tail);
};

// Rejects when only the chime was heard.
export const say = async (text, names, chime, address) => {
  await later(chimes[chime](sounds.currentTime));
  const voice = vietnamese();
  if (voice && await speak(voice, text, chime === 'play')) return;
  await play(names, address);
};
