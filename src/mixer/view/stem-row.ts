import type { MixStem } from '../../services/messages/mix-view.ts';
import { channelOf, isHeard, LOUDEST, withChannel } from '../mix/mix.ts';
import type { Page } from '../page.ts';
import { h, pressed } from './dom.ts';
import { icon } from './icon.ts';
import { createSlider } from './slider.ts';
import { createWaveform, type WaveformView } from './waveform.ts';

/** One stem: what it is called, how it is heard, how it looks, and a way to save it. */
export interface StemRow {
  readonly element: HTMLElement;
  readonly wave: WaveformView;
  /** Whether its sound could not be had. */
  setFailed(isFailed: boolean): void;
}

interface StemRowOptions {
  page: Page;
  stem: MixStem;
  /** The key that mutes it. */
  digit: string | undefined;
  onSeek: (part: number) => void;
  onSection: (from: number, to: number) => void;
  onRetry: () => void;
}

export function createStemRow({ page, stem: described, digit, ...on }: StemRowOptions): StemRow {
  const { t, setting, urlOf } = page;
  const { stem, name, family, fileName } = described;
  const change = (part: Parameters<typeof withChannel>[2]) =>
    setting.change({ mix: withChannel(setting.now.mix, stem, part) });
  const channel = () => channelOf(setting.now.mix, stem);

  const mute = pressed(toggle('M', t('mixer.mute', { name }), 'mute'), () =>
    change({ isMuted: !channel().isMuted }),
  );
  const solo = pressed(toggle('S', t('mixer.solo', { name }), 'solo'), () =>
    change({ isSolo: !channel().isSolo }),
  );
  const volume = createSlider({
    name: t('mixer.volume', { name }),
    most: LOUDEST,
    rests: 1,
    say: (value) => `${Math.round(value * 100)} %`,
    onInput: (value) => change({ volume: value }),
  });
  const pan = createSlider({
    name: t('mixer.pan', { name }),
    least: -1,
    most: 1,
    rests: 0,
    kind: 'pan',
    say: (value) => panText(page, value),
    onInput: (value) => change({ pan: value }),
  });
  const wave = createWaveform(on);
  const trouble = h(
    'p',
    { class: 'trouble', hidden: true },
    t('mixer.failed'),
    ' ',
    pressed(h('button', { type: 'button', class: 'plain' }, icon('retry'), t('mixer.retry')), on.onRetry),
  );
  const label = t('mixer.download', { name });
  const element = h(
    'li',
    { class: 'stem', 'data-family': family, 'data-stem': stem },
    h('div', { class: 'name' }, h('kbd', { 'aria-hidden': 'true' }, digit), h('h2', {}, name)),
    h('div', { class: 'toggles' }, mute, solo),
    h(
      'div',
      { class: 'sliders' },
      h('div', {}, icon('volume'), volume.element),
      h('div', {}, side('L'), pan.element, side('R')),
    ),
    h('div', { class: 'sight' }, wave.element, trouble),
    h(
      'a',
      {
        class: 'button round',
        href: urlOf(`audio/${stem}`),
        download: fileName,
        title: label,
        'aria-label': label,
      },
      icon('download'),
    ),
  );
  setting.subscribe(({ mix }) => {
    const { volume: loud, pan: place, isMuted, isSolo } = channelOf(mix, stem);
    mute.setAttribute('aria-pressed', String(isMuted));
    solo.setAttribute('aria-pressed', String(isSolo));
    volume.set(loud);
    pan.set(place);
    element.classList.toggle('silent', !isHeard(mix, stem));
  });

  return {
    element,
    wave,
    setFailed(isFailed) {
      trouble.hidden = !isFailed;
      element.classList.toggle('failed', isFailed);
    },
  };
}

const side = (letter: string) => h('span', { class: 'side', 'aria-hidden': 'true' }, letter);

const toggle = (letter: string, name: string, kind: string) =>
  h(
    'button',
    { type: 'button', class: `toggle ${kind}`, 'aria-label': name, title: name, 'aria-pressed': 'false' },
    letter,
  );

function panText({ t }: Page, pan: number): string {
  const percent = Math.round(Math.abs(pan) * 100);
  if (percent === 0) return t('mixer.pan_centre');
  return t(pan < 0 ? 'mixer.pan_left' : 'mixer.pan_right', { percent });
}
