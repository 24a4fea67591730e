import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  neutralSetting,
  readFragment,
  type Setting,
  writeFragment,
} from '../../../src/mixer/mix/fragment.ts';
import { SPEEDS } from '../../../src/mixer/sound/passage.ts';

const STEMS = ['vocals', 'drums', 'master', 'odd name&=%'];
const OPTIONS = { stems: STEMS, speeds: SPEEDS };
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);

const setting: fc.Arbitrary<Setting> = fc.record({
  view: fc.constantFrom('mixer', 'words', undefined),
  mix: fc.record({
    channels: fc
      .tuple(
        ...STEMS.map(() =>
          fc.record({
            volume: hundredths(0, 150),
            pan: hundredths(-100, 100),
            isMuted: fc.boolean(),
            isSolo: fc.boolean(),
          }),
        ),
      )
      .map((channels) => Object.fromEntries(channels.map((channel, index) => [STEMS[index], channel]))),
    master: hundredths(0, 150),
  }),
  speed: fc.constantFrom(...SPEEDS),
  loop: fc.option(
    fc
      .tuple(hundredths(0, 20_000), hundredths(1, 5_000))
      .map(([from, length]) => ({ from, to: Math.round((from + length) * 100) / 100 })),
    { nil: undefined },
  ),
  wordsLater: hundredths(-1_000, 1_000),
});

describe('a link to a mix', () => {
  test('opens exactly the mix that it was copied from', () => {
    fc.assert(
      fc.property(setting, (given) => {
        expect(readFragment(writeFragment(given), OPTIONS)).toEqual(given);
      }),
    );
  });

  test('says nothing of what is as it was recorded', () => {
    expect(writeFragment(neutralSetting(STEMS))).toBe('');
    const { mix } = neutralSetting(STEMS);
    const drums = { volume: 0.8, pan: -0.2, isMuted: false, isSolo: true };
    const changed = { ...neutralSetting(STEMS), mix: { ...mix, channels: { ...mix.channels, drums } } };
    expect(writeFragment(changed)).toBe('stem.drums=80,-20,s');
  });

  test.each([
    '',
    'stem.vocals=',
    'stem.vocals=,,,',
    'stem.vocals=loud,left',
    'stem.guitar=10,0,m',
    'master=NaN&speed=7&loop=9,3&words=Infinity&view=all',
    'loop=-3,4',
    'loop=1',
    '%E0%A4%A',
  ])('that says %j, which makes no sense, opens what was recorded', (fragment) => {
    expect(readFragment(fragment, OPTIONS)).toEqual(neutralSetting(STEMS));
  });

  test('cannot be louder than a slider', () => {
    const { mix } = readFragment('stem.drums=9999,500&master=-3', OPTIONS);
    expect(mix.channels.drums).toMatchObject({ volume: 1.5, pan: 1 });
    expect(mix.master).toBe(0);
  });

  test('may be anything: it never fails, and what it opens can be written again', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        const read = readFragment(fragment, OPTIONS);
        expect(readFragment(writeFragment(read), OPTIONS)).toEqual(read);
      }),
    );
  });
});
