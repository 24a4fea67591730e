import { LOUDEST } from '../mix/mix.ts';
import type { Page } from '../page.ts';
import { SPEEDS } from '../sound/passage.ts';
import type { Player } from '../sound/player.ts';
import { clock } from '../texts.ts';
import { h, pressed, setVariable } from './dom.ts';
import { icon } from './icon.ts';
import { createSlider } from './slider.ts';

/** The bar with everything that moves the song. */
export interface Transport {
  readonly element: HTMLElement;
  draw(now: {
    state: Player['state'] | 'none';
    time: number;
    duration: number;
    loadedPart: number;
    loopStart: number | undefined;
  }): void;
}

interface TransportOptions {
  page: Page;
  loop: { press: () => void };
  onToggle: () => void;
}

export function createTransport({ page, loop, onToggle }: TransportOptions): Transport {
  const { t, setting, seek } = page;
  const [playIcon, pauseIcon] = [icon('play'), icon('pause')];
  const play = pressed(h('button', { type: 'button', class: 'play' }, playIcon, pauseIcon), onToggle);
  const time = h('span', { class: 'time' });
  const status = h('span', { class: 'loading' });
  const position = h('input', {
    type: 'range',
    class: 'slider position',
    min: 0,
    step: 'any',
    'aria-label': t('mixer.position'),
  });
  let isDragging = false;
  position.addEventListener('input', () => {
    isDragging = true;
    setVariable(position, 'part', `${(Number(position.value) / Number(position.max)) * 100}%`);
  });
  position.addEventListener('change', () => {
    isDragging = false;
    seek(Number(position.value));
  });
  // Without a step of its own, a browser moves by hundredths of the whole.
  position.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    seek(Number(position.value) + (event.key === 'ArrowUp' ? 5 : -5));
  });

  const loopLabel = h('span', {});
  const loopButton = pressed(
    h('button', { type: 'button', class: 'button' }, icon('loop'), loopLabel),
    loop.press,
  );
  const speed = h(
    'select',
    { 'aria-label': t('mixer.speed'), title: t('mixer.speed_note') },
    SPEEDS.map((each) => h('option', { value: each }, `${each}×`)),
  );
  speed.addEventListener('change', () => setting.change({ speed: Number(speed.value) }));
  const master = createSlider({
    name: t('mixer.master'),
    most: LOUDEST,
    rests: 1,
    say: (value) => `${Math.round(value * 100)} %`,
    onInput: (value) => setting.change({ mix: { ...setting.now.mix, master: value } }),
  });
  setting.subscribe(({ mix, speed: chosen }) => {
    master.set(mix.master);
    speed.value = String(chosen);
  });

  const element = h(
    'footer',
    { class: 'transport' },
    position,
    h('div', { class: 'left' }, time, status),
    h('div', { class: 'middle' }, loopButton, play, h('label', { class: 'speed' }, speed)),
    h('div', { class: 'right' }, icon('volume'), master.element),
  );

  function drawLoop(start: number | undefined): void {
    const { loop: section } = setting.now;
    loopButton.setAttribute('aria-pressed', String(section !== undefined));
    loopButton.classList.toggle('half', start !== undefined);
    const label =
      section !== undefined
        ? t('mixer.loop_off', { from: clock(section.from), to: clock(section.to) })
        : t(start === undefined ? 'mixer.loop_start' : 'mixer.loop_end');
    loopButton.setAttribute('aria-label', label);
    loopButton.title = label;
    const marks = section ?? (start === undefined ? undefined : { from: start, to: undefined });
    loopLabel.textContent =
      marks === undefined
        ? t('mixer.loop')
        : `${clock(marks.from)}–${marks.to === undefined ? '' : clock(marks.to)}`;
  }

  return {
    element,
    draw({ state, time: at, duration, loadedPart, loopStart }) {
      const isRunning = state === 'playing' || state === 'waiting';
      play.setAttribute('aria-label', t(isRunning ? 'mixer.pause' : 'mixer.play'));
      play.title = play.getAttribute('aria-label') ?? '';
      play.disabled = state === 'none';
      play.dataset.state = state;
      const shown = { time: clock(at), duration: clock(duration) };
      time.textContent = `${shown.time} / ${shown.duration}`;
      status.textContent =
        state === 'waiting'
          ? t('mixer.waiting')
          : loadedPart < 1
            ? t('mixer.loading', { percent: Math.floor(loadedPart * 100) })
            : '';
      drawLoop(loopStart);
      if (isDragging) return;
      position.max = String(Math.max(duration, 0.01));
      position.value = String(at);
      position.setAttribute('aria-valuetext', t('mixer.position_value', shown));
      setVariable(position, 'part', `${duration > 0 ? (at / duration) * 100 : 0}%`);
      setVariable(position, 'loaded', `${loadedPart * 100}%`);
    },
  };
}
