import { fill, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

const playing = new Set<HTMLAudioElement>();

/** Seconds as `3:07`. */
export function clockOf(seconds: number): string {
  if (!Number.isFinite(seconds)) return '0:00';
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** A player for one sound. Whoever starts one silences the others. */
export function drawPlayer(url: string, name: string, { autoplay = false } = {}): HTMLElement {
  const audio = h('audio', { src: url, preload: 'metadata' });
  const button = h('button', { type: 'button', class: 'play' });
  const time = h('span', { class: 'play-time' });
  const seek = h('input', {
    type: 'range',
    min: 0,
    max: 1000,
    value: 0,
    'aria-label': `Position in ${name}`,
  });
  const volume = h('input', {
    class: 'volume',
    type: 'range',
    min: 0,
    max: 100,
    value: 100,
    'aria-label': 'Volume',
  });
  const player = h('div', { class: 'player' }, audio, button, time, seek, icon('volume'), volume);

  const show = () => {
    const part = audio.duration > 0 ? audio.currentTime / audio.duration : 0;
    time.textContent = `${clockOf(audio.currentTime)} / ${clockOf(audio.duration)}`;
    seek.value = String(part * 1000);
    seek.setAttribute('aria-valuetext', time.textContent);
    seek.style.setProperty('--part', `${part * 100}%`);
  };
  const setState = (state: 'paused' | 'loading' | 'playing' | 'broken') => {
    player.dataset.state = state;
    fill(button, icon(state === 'playing' ? 'pause' : 'play'));
    button.setAttribute('aria-label', `${state === 'playing' ? 'Pause' : 'Play'} ${name}`);
    if (state === 'broken') time.textContent = 'cannot be played';
    // The sandbox plays a song when its first stem is asked for, which takes some seconds.
    if (state === 'loading' && !(audio.duration > 0)) time.textContent = 'loading…';
  };

  audio.addEventListener('loadedmetadata', show);
  audio.addEventListener('timeupdate', show);
  audio.addEventListener('seeked', show);
  audio.addEventListener('play', () => {
    for (const other of playing) if (other !== audio) other.pause();
    playing.add(audio);
    setState('loading');
  });
  audio.addEventListener('playing', () => setState('playing'));
  audio.addEventListener('pause', () => {
    playing.delete(audio);
    setState('paused');
  });
  audio.addEventListener('error', () => setState('broken'));
  // A browser that does not let a page make a sound by itself leaves the button for it.
  const play = () => audio.play().catch(() => audio.error === null && setState('paused'));
  button.addEventListener('click', () => void (audio.paused ? play() : audio.pause()));
  seek.addEventListener('input', () => {
    if (audio.duration > 0) audio.currentTime = (Number(seek.value) / 1000) * audio.duration;
  });
  volume.style.setProperty('--part', '100%');
  volume.addEventListener('input', () => {
    audio.volume = Number(volume.value) / 100;
    volume.style.setProperty('--part', `${volume.value}%`);
  });
  setState('paused');
  show();
  if (autoplay) void play();
  return player;
}
