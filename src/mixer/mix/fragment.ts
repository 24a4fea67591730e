import { type Channel, channelOf, LOUDEST, type Mix, NEUTRAL, neutralMix, withChannel } from './mix.ts';

export type ViewName = 'mixer' | 'words';

/** Everything that a link to a mix tells. */
export interface Setting {
  /** Which view is open; each result has its own if that is not said. */
  view: ViewName | undefined;
  mix: Mix;
  speed: number;
  /** The section that is repeated, in seconds. */
  loop: { from: number; to: number } | undefined;
  /** How much later than known the words come, in seconds. */
  wordsLater: number;
}

export const neutralSetting = (stems: readonly string[]): Setting => ({
  view: undefined,
  mix: neutralMix(stems),
  speed: 1,
  loop: undefined,
  wordsLater: 0,
});

const MOST_WORDS_LATER = 10;

/** `stem.vocals=80,-20,m&speed=0.8&loop=12.5,34`: only what differs from how it was recorded. */
export function writeFragment({ view, mix, speed, loop, wordsLater }: Setting): string {
  const parts = Object.keys(mix.channels).flatMap((stem) => {
    const written = writeChannel(channelOf(mix, stem));
    return written === writeChannel(NEUTRAL) ? [] : [`stem.${encodeURIComponent(stem)}=${written}`];
  });
  if (view !== undefined) parts.push(`view=${view}`);
  if (mix.master !== 1) parts.push(`master=${Math.round(mix.master * 100)}`);
  if (speed !== 1) parts.push(`speed=${speed}`);
  if (loop !== undefined) parts.push(`loop=${rounded(loop.from)},${rounded(loop.to)}`);
  if (wordsLater !== 0) parts.push(`words=${rounded(wordsLater)}`);
  return parts.join('&');
}

/** What a fragment tells, whoever wrote it: whatever makes no sense counts as not written. */
export function readFragment(
  fragment: string,
  { stems, speeds }: { stems: readonly string[]; speeds: readonly number[] },
): Setting {
  const given = new URLSearchParams(fragment);
  const setting = neutralSetting(stems);
  const mix = stems.reduce((so, stem) => {
    const written = given.get(`stem.${stem}`);
    return written === null ? so : withChannel(so, stem, readChannel(written));
  }, setting.mix);
  const [from = Number.NaN, to = Number.NaN] = (given.get('loop') ?? '').split(',').map(numberIn);
  const speed = numberIn(given.get('speed'));
  const view = given.get('view');
  return {
    view: view === 'mixer' || view === 'words' ? view : undefined,
    mix: { ...mix, master: bounded(numberIn(given.get('master')) / 100, 0, LOUDEST, 1) },
    speed: speeds.includes(speed) ? speed : 1,
    loop: from >= 0 && to > from ? { from, to } : undefined,
    wordsLater: bounded(numberIn(given.get('words')), -MOST_WORDS_LATER, MOST_WORDS_LATER, 0),
  };
}

function writeChannel({ volume, pan, isMuted, isSolo }: Channel): string {
  const marks = `${isMuted ? 'm' : ''}${isSolo ? 's' : ''}`;
  const parts = [Math.round(volume * 100), Math.round(pan * 100), ...(marks === '' ? [] : [marks])];
  return parts.join(',');
}

function readChannel(text: string): Channel {
  const [volume, pan, marks = ''] = text.split(',');
  return {
    volume: bounded(numberIn(volume) / 100, 0, LOUDEST, NEUTRAL.volume),
    pan: bounded(numberIn(pan) / 100, -1, 1, NEUTRAL.pan),
    isMuted: marks.includes('m'),
    isSolo: marks.includes('s'),
  };
}

const numberIn = (text: string | null | undefined): number =>
  text === null || text === undefined || text.trim() === '' ? Number.NaN : Number(text);

const bounded = (value: number, least: number, most: number, otherwise: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;
