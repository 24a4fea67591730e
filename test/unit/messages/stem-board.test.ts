import { describe, expect, it } from 'vitest';
import { type StemBoardOptions, stemBoard } from '../../../src/services/messages/stem-board.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import type { Loudness } from '../../../src/services/platform/loudness.ts';
import { EXPECTED_STEMS } from '../../../src/services/separation/stems.ts';
import { contrast, drawing, textBoxes } from '../../support/drawing.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

const ALL = EXPECTED_STEMS.split_stem;
const en = translator('en');

function sound(seconds: number, levelAt: (share: number) => number, slices = 480): Loudness {
  const peaks = Array.from({ length: slices }, (_, slice) => levelAt(slice / slices));
  return { seconds, peaks, rms: peaks.map((peak) => peak / 2) };
}
const wave = (seconds: number, level = 0.8) =>
  sound(seconds, (share) => (share < 0.25 ? 0 : level * Math.abs(Math.sin(share * 40))));
const board = (
  names: readonly string[],
  loudness: (index: number) => Loudness | undefined,
  absent: readonly string[] = [],
) => ({
  stems: names.map((stem, index) => ({ stem, loudness: loudness(index) })),
  absent,
});

const CASES: Record<string, StemBoardOptions> = {
  'twelve stems': board(ALL, () => wave(224)),
  'six stems': board(ALL.slice(0, 6), () => wave(61.4), ALL.slice(6)),
  'one stem': board(['vocals'], () => wave(3_599.6), ALL.slice(1)),
  'a karaoke': board(['vocals', 'instrumental'], () => wave(0.4)),
  silence: board(['vocals', 'drums'], () => sound(200, () => 0)),
  'very quiet and very loud stems': board(ALL.slice(0, 3), (index) => wave(200, 10 ** -index)),
  'stems of different lengths': board(ALL.slice(0, 3), (index) => wave(100 * index + 10)),
  'stems that could not be measured': board(ALL.slice(0, 3), (index) =>
    index === 1 ? wave(200) : undefined,
  ),
  'nothing that could be measured': board(ALL, () => undefined),
  'sounds without length': board(['vocals'], () => ({ seconds: 0, peaks: [], rms: [] })),
  'names that nobody expected': board(['W'.repeat(200), 'm', '日本', ''], () => wave(10), [
    'w'.repeat(300),
    'x',
  ]),
  'three hours': board(['vocals'], () => wave(10_800)),
};

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

/** The bars of one colour, each with its place and its height. */
function barsOf(svg: string, color: string) {
  const [, path = ''] = new RegExp(`<path d="([^"]*)" stroke="${color}" stroke-width="2.2"`).exec(svg) ?? [];
  return [...path.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)].map(([, x, y, height]) => ({
    x: Number(x),
    middle: Number(y) + Number(height) / 2,
    height: Number(height),
  }));
}
const PEAKS = { vocals: '#6473d6', drums: '#a87b35' };
const HEARD = { vocals: '#a9b6ff' };
const SILENCE = '#727783';

describe.each(Object.entries(CASES))('the board of %s', (_, options) => {
  const { svg, width, height, altText } = stemBoard(en, options);

  it('keeps its texts inside the card and apart from each other', () => {
    const boxes = textBoxes(svg);
    expect(boxes).not.toEqual([]);
    for (const box of boxes) {
      expect(box, box.text).toSatisfy(
        () => box.left >= 15 && box.right <= 485 && box.top >= 12 && box.bottom <= height / 2 - 8,
      );
    }
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          one.right + 2 <= other.left ||
          other.right + 2 <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(isApart, `“${one.text}” and “${other.text}”`).toBe(true);
      }
    }
  });

  it('covers its whole size, so that no background shows through', () => {
    const picture = drawing(svg).render();
    expect([picture.width, picture.height]).toEqual([width, height]);
    expect(width).toBe(1_000);
    expect(picture.pixels.every((part, index) => index % 4 !== 3 || part === 255)).toBe(true);
  });

  it('writes numbers and refers to nothing outside', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|href|url\(/);
    expect(altText).not.toMatch(/NaN|Infinity|undefined/);
    expect(altText.length).toBeLessThanOrEqual(1_024);
  });

  it('can be read on its card', () => {
    const [, card = ''] = /<rect width="500" height="\d+" fill="(#\w{6})"/.exec(svg) ?? [];
    const lane = '#24262c';
    const texts = [...svg.matchAll(/<text [^>]*fill="(#\w{6})"/g)].map(([, color = '']) => color);
    expect(texts).not.toEqual([]);
    for (const color of texts) {
      expect(contrast(color, card)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, lane)).toBeGreaterThanOrEqual(4.5);
    }
    const bars = [...svg.matchAll(/stroke="(#\w{6})" stroke-width="2.2"/g)].map(([, color = '']) => color);
    for (const color of bars) expect(contrast(color, lane)).toBeGreaterThanOrEqual(3);
  });

  it('keeps its bars inside their lanes', () => {
    const lanes = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="26"/g)].map(
      ([, x, y, wide]) => ({ left: Number(x), top: Number(y), right: Number(x) + Number(wide) }),
    );
    expect(lanes).toHaveLength(options.stems.length);
    for (const color of [...Object.values(PEAKS), ...Object.values(HEARD), SILENCE]) {
      for (const { x, middle, height: tall } of barsOf(svg, color)) {
        const inside = lanes.some(
          ({ left, right, top }) =>
            x > left && x < right && middle - tall / 2 > top + 1 && middle + tall / 2 < top + 25,
        );
        expect(inside).toBe(true);
      }
    }
  });
});

describe('a waveform', () => {
  it('is as high as its sound is loud, on a scale that all stems share', () => {
    const { svg } = stemBoard(
      en,
      board(['vocals', 'drums'], (index) => sound(100, () => (index === 0 ? 0.9 : 0.09))),
    );
    const [loud] = barsOf(svg, PEAKS.vocals);
    const [quiet] = barsOf(svg, PEAKS.drums);
    expect(loud?.height).toBeGreaterThan(15);
    expect((quiet?.height ?? 0) / (loud?.height ?? 1)).toBeCloseTo(0.1 ** 0.7, 2);
    expect(barsOf(svg, HEARD.vocals)[0]?.height).toBeLessThan(loud?.height ?? 0);
  });

  it('fills its lane where it is the loudest of all, however soft', () => {
    for (const level of [1, 0.1, 0.01]) {
      const { svg } = stemBoard(
        en,
        board(['vocals'], () => sound(100, () => level)),
      );
      expect(barsOf(svg, PEAKS.vocals)[0]?.height).toBeCloseTo(17.8, 1);
    }
  });

  it('stands where its sound is, and dots where it is silent', () => {
    const { svg } = stemBoard(
      en,
      board(['vocals'], () => sound(100, (share) => (share < 0.5 ? 0 : 0.5))),
    );
    const [bars, dots] = [barsOf(svg, PEAKS.vocals), barsOf(svg, SILENCE)];
    expect(bars.length).toBeGreaterThan(40);
    expect(Math.abs(bars.length - dots.length)).toBeLessThanOrEqual(1);
    expect(Math.max(...dots.map(({ x }) => x))).toBeLessThan(Math.min(...bars.map(({ x }) => x)));
  });

  it('shows a moment of sound in a long silence, however soft it is', () => {
    const { svg } = stemBoard(
      en,
      board(['vocals', 'drums'], (index) =>
        index === 0 ? sound(600, (share) => (share === 0.5 ? 0.002 : 0)) : wave(600),
      ),
    );
    expect(barsOf(svg, PEAKS.vocals)).toHaveLength(1);
  });

  it('that is shorter than the others ends earlier', () => {
    const { svg } = stemBoard(
      en,
      board(['vocals', 'drums'], (index) => sound(index === 0 ? 100 : 200, () => 0.5)),
    );
    expect(barsOf(svg, PEAKS.vocals).length * 2).toBeCloseTo(barsOf(svg, PEAKS.drums).length, -1);
  });

  it('that could not be drawn is said in words', () => {
    const { svg } = stemBoard(en, CASES['stems that could not be measured'] ?? { stems: [], absent: [] });
    expect(textsOf(svg).filter((text) => text === 'no waveform')).toHaveLength(2);
  });
});

describe('the times', () => {
  it.each([
    [17.5, ['0:00', '0:05', '0:10', '0:18']],
    [61.4, ['0:00', '0:15', '0:30', '0:45', '1:01']],
    [224, ['0:00', '1:00', '2:00', '3:00', '3:44']],
    [600, ['0:00', '2:00', '4:00', '6:00', '8:00', '10:00']],
  ])('of %d seconds are round, and end with the length', (seconds, times) => {
    const { svg } = stemBoard(
      en,
      board(['vocals'], () => wave(seconds)),
    );
    expect(textsOf(svg).filter((text) => /^\d+:\d\d$/.test(text ?? ''))).toEqual(times);
  });
});

describe('the words', () => {
  it('of the picture are in the language of the reader where the font has its letters', () => {
    const options = board(['guitar'], () => wave(10), ['brass', 'fx']);
    expect(textsOf(stemBoard(translator('de'), options).svg)).toEqual(
      expect.arrayContaining(['Gitarre', 'Nicht in diesem Song: Blechbläser, FX']),
    );
    expect(textsOf(stemBoard(translator('ja'), options).svg)).toContain('Guitar');
  });

  it('of the description say when each stem is heard, and which are not in the song', () => {
    const options = {
      stems: [
        { stem: 'vocals', loudness: sound(200, (share) => (share >= 0.25 && share < 0.75 ? 0.5 : 0)) },
        { stem: 'drums', loudness: sound(200, () => 0) },
        { stem: 'bass', loudness: undefined },
      ],
      absent: ['backing_vocals', 'fx'],
    };
    expect(stemBoard(en, options).altText).toBe(
      'The waveforms of 3 tracks on one scale, 3:20 long: Vocals (0:50 to 2:30), Drums (silent), Bass. Not in this song: Backing vocals, FX.',
    );
  });

  it.each(HOSTILE_TEXTS)('of foreign names change nothing but themselves (%#)', (foreign) => {
    const { svg, altText } = stemBoard(
      en,
      board([foreign, 'drums'], () => wave(100), [foreign]),
    );
    expect(() => drawing(svg)).not.toThrow();
    for (const box of textBoxes(svg)) expect(box.right).toBeLessThanOrEqual(486);
    expect(altText).not.toMatch(/[\n\r\u2028\u2029\u202e\u2066]|\p{Cs}/u);
    expect(altText.length).toBeLessThanOrEqual(1_024);
  });
});
