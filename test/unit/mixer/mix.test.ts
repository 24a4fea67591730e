import { describe, expect, test } from 'vitest';
import { gainOf, isHeard, neutralMix, withChannel } from '../../../src/mixer/mix/mix.ts';
import { isSameMix, presetsFor } from '../../../src/mixer/mix/presets.ts';

const STEMS = ['vocals', 'backing_vocals', 'drums', 'bass'];
const heard = (mix: Parameters<typeof isHeard>[0]) => STEMS.filter((stem) => isHeard(mix, stem));

describe('a mix', () => {
  test('is everything, until something is muted', () => {
    const mix = withChannel(neutralMix(STEMS), 'drums', { isMuted: true });
    expect(heard(mix)).toEqual(['vocals', 'backing_vocals', 'bass']);
    expect([gainOf(mix, 'drums'), gainOf(mix, 'bass')]).toEqual([0, 1]);
  });

  test('is only what is solo, unless that is muted', () => {
    const solo = withChannel(neutralMix(STEMS), 'drums', { isSolo: true, volume: 0.5 });
    expect(heard(solo)).toEqual(['drums']);
    expect(gainOf(solo, 'drums')).toBe(0.5);
    expect(heard(withChannel(solo, 'bass', { isSolo: true, isMuted: true }))).toEqual(['drums']);
    expect(heard(withChannel(solo, 'drums', { isMuted: true }))).toEqual([]);
  });
});

describe('ready-made mixes', () => {
  test('take the singer, leave the voices, or leave the drums', () => {
    expect(presetsFor(STEMS).map(({ name, mix }) => [name, heard(mix)])).toEqual([
      ['all', STEMS],
      ['karaoke', ['backing_vocals', 'drums', 'bass']],
      ['acappella', ['vocals', 'backing_vocals']],
      ['drums', ['drums']],
    ]);
  });

  test.each([
    [
      ['vocals', 'instrumental'],
      ['all', 'karaoke', 'acappella'],
    ],
    [
      ['drums', 'bass'],
      ['all', 'drums'],
    ],
    [['vocals'], ['all']],
    [['guitar'], ['all']],
  ])('of %j are those that leave something and take something away', (stems, names) => {
    expect(presetsFor(stems).map(({ name }) => name)).toEqual(names);
  });

  test('are recognised whatever the overall volume', () => {
    const { mix = neutralMix([]) } = presetsFor(STEMS)[1] ?? {};
    expect(isSameMix(mix, { ...mix, master: 0.3 })).toBe(true);
    expect(isSameMix(mix, withChannel(mix, 'bass', { pan: 0.1 }))).toBe(false);
  });
});
