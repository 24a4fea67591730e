import type { MixView } from '../services/messages/mix-view.ts';
import { createMediaControls } from './device/media-session.ts';
import { createWakeLock } from './device/wake-lock.ts';
import { createLoopMarks } from './mix/loop-marks.ts';
import { createSettingStore } from './mix/setting-store.ts';
import type { Page } from './page.ts';
import { SPEEDS } from './sound/passage.ts';
import { createSound } from './sound/sound.ts';
import { createTranslate } from './texts.ts';
import { h } from './view/dom.ts';
import { createDownloads } from './view/downloads.ts';
import { createHead, defaultView } from './view/head.ts';
import { createHelp } from './view/help.ts';
import { keyActions } from './view/key-actions.ts';
import { listenToKeys } from './view/keyboard.ts';
import { createLargeScreen } from './view/large-screen.ts';
import { createNotes } from './view/notes.ts';
import { createShare } from './view/share.ts';
import { createToast } from './view/toast.ts';
import { createTracks } from './view/tracks.ts';
import { createTransport } from './view/transport.ts';
import { fetchWords } from './words/fetch-words.ts';
import { createWordStage } from './words/word-stage.ts';

// The server wrote it into the page, from the type that is named here.
const view = JSON.parse(document.getElementById('mix')?.textContent ?? '') as MixView;
const t = createTranslate(view);
const stems = view.stems.map(({ stem }) => stem);
const base = location.pathname.replace(/\/+$/, '');
const urlOf = (path: string) => `${base}/${path}`;
const setting = createSettingStore({ stems, speeds: SPEEDS });
const toast = createToast();

// Known from the waveforms before the sound itself tells.
let measured = 0;
const duration = () => sound.player?.duration || measured;
const time = () => sound.player?.time() ?? 0;

const page: Page = {
  view,
  t,
  setting,
  say: toast.say,
  urlOf,
  seek(seconds) {
    sound.player?.seek(Math.min(Math.max(0, seconds), duration()));
    draw();
  },
};

function toggle(): void {
  const { player } = sound;
  if (player?.state === 'paused') void player.play();
  else player?.pause();
  draw();
}

const sound = createSound({
  stems,
  urlOf: (stem) => urlOf(`audio/${stem}`),
  mix: () => setting.now.mix,
  onChange: () => draw(),
  onPlayer(player, before) {
    const { speed, loop } = setting.now;
    player.setSpeed(speed);
    player.setLoop(loop);
    if (before !== undefined) player.seek(before.time());
    else if (loop !== undefined) player.seek(loop.from);
  },
});
const loop = createLoopMarks({ setting, time });
const help = createHelp(page);
const large = createLargeScreen((isOn) => words.setLarge(isOn));
const head = createHead(page, { onHelp: help.toggle, onShare: createShare(page) });
const words = createWordStage({ page, words: fetchWords(urlOf('words')), onLarge: large.toggle });
const tracks = createTracks({
  page,
  duration,
  onLength(seconds) {
    measured = Math.max(measured, seconds);
    draw();
  },
  onRetry: sound.retry,
});
const downloads = createDownloads({
  page,
  render: (onProgress) => sound.render(setting.now.mix, onProgress),
});
const transport = createTransport({ page, loop, onToggle: toggle });
const controls = createMediaControls({
  title: view.title,
  artist: view.summary,
  toggle,
  seek: page.seek,
  now: () => ({ time: time(), duration: duration() }),
});
const notes = createNotes(page);
const wakeLock = createWakeLock();

const main = h('main', {}, notes.element, words.element, tracks.element, downloads);
document.body.append(head, main, transport.element, help.element, toast.element);

let isDrawing = false;
let state = 'none';

/** Shows how everything stands, and goes on while something moves. */
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    const { player } = sound;
    const isLost = sound.failed.length === stems.length;
    transport.draw({
      state: player?.state ?? 'none',
      time: time(),
      duration: duration(),
      loadedPart: isLost ? 1 : sound.loadedPart(),
      loopStart: loop.start,
    });
    tracks.draw({ time: time(), duration: duration(), sound });
    words.draw(time());
    notes.draw(sound);
    if (player === undefined) return;
    wakeLock.want(player.state !== 'paused');
    if (player.state !== state) controls.show(player.state, setting.now.speed);
    state = player.state;
    if (player.state !== 'paused') draw();
  });
}

let applied = setting.now;
setting.subscribe((next) => {
  const { player } = sound;
  player?.apply(next.mix);
  if (next.speed !== applied.speed) player?.setSpeed(next.speed);
  if (next.loop?.from !== applied.loop?.from || next.loop?.to !== applied.loop?.to)
    player?.setLoop(next.loop);
  applied = next;
  document.body.dataset.view = next.view ?? defaultView(page);
  draw();
});
listenToKeys(keyActions({ page, toggle, time, loop, large, help }));
document.documentElement.dataset.ready = 'true';
