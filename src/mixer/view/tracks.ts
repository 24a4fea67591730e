import type { Waveform } from '../../services/audio/waveforms.ts';
import type { Page } from '../page.ts';
import type { Sound } from '../sound/sound.ts';
import { h, setVariable } from './dom.ts';
import { DIGITS } from './keyboard.ts';
import { createStemRow } from './stem-row.ts';

/** All stems, one below the other on one scale of time. */
export interface Tracks {
  readonly element: HTMLElement;
  draw(now: { time: number; duration: number; sound: Sound }): void;
}

interface TracksOptions {
  page: Page;
  /** Seconds of the song. */
  duration: () => number;
  onLength: (seconds: number) => void;
  onRetry: () => void;
}

export function createTracks({ page, duration, onLength, onRetry }: TracksOptions): Tracks {
  const { view, t, setting, seek, urlOf } = page;
  const rows = view.stems.map((stem, index) =>
    createStemRow({
      page,
      stem,
      digit: DIGITS[index],
      onSeek: (part) => seek(part * duration()),
      onSection(from, to) {
        setting.change({ loop: { from: from * duration(), to: to * duration() } });
        seek(from * duration());
      },
      onRetry,
    }),
  );
  const list = h(
    'ol',
    { class: 'stems' },
    rows.map((row) => row.element),
  );
  const element = h('section', { class: 'tracks', 'aria-label': t('mixer.tracks') }, list);

  for (const [index, { stem }] of view.stems.entries()) {
    // Without its waveform, a stem plays all the same.
    void fetchWaveform(urlOf(`waveform/${stem}`)).then((waveform) => {
      if (waveform === undefined) return;
      rows[index]?.wave.draw(waveform);
      onLength(waveform.seconds);
    });
  }

  return {
    element,
    draw({ time, duration: length, sound }) {
      const percent = (seconds: number) => `${length > 0 ? (seconds / length) * 100 : 0}%`;
      const { loop } = setting.now;
      setVariable(list, 'at', percent(time));
      setVariable(list, 'loop-from', percent(loop?.from ?? 0));
      setVariable(list, 'loop-to', percent(loop?.to ?? 0));
      for (const [index, { stem }] of view.stems.entries()) {
        rows[index]?.setFailed(sound.failed.includes(stem));
        rows[index]?.wave.setLoaded(sound.loadedPart(stem));
      }
    },
  };
}

async function fetchWaveform(url: string): Promise<Waveform | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as Waveform) : undefined;
  } catch {
    return undefined;
  }
}
