import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lrc } from '../../src/services/audio/lrc.ts';
import { lyricLines } from '../../src/services/audio/lyric-lines.ts';
import { Lyrics } from '../../src/services/separation/schemas.ts';

const time = fc.oneof(
  fc.double({ min: 0, max: 400, noNaN: true }),
  fc.constantFrom<unknown>(
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    null,
    undefined,
    '12.5',
    'soon',
    {},
  ),
);
const nastyWord = fc.record(
  {
    word: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ab [](){}【】\n\r\t\u0000\ud800夜の<>:.0') }),
      fc.constantFrom('[Verse]\n', '(Chorus)', 'la ', 'la\n', ''),
    ),
    success: fc.constantFrom<unknown>(true, false, null, 'yes'),
    startS: time,
    endS: time,
  },
  { requiredKeys: [] },
);
const nasty = fc.array(fc.oneof(nastyWord, fc.constantFrom<unknown>(null, 1, 'word', [])), { maxLength: 60 });
// Words as people sing them, with what upstream puts around them.
const plainWord = fc.record({
  word: fc.tuple(
    fc.constantFrom('', '[Verse]\n', '[Chorus 2] ', '\n', ' '),
    fc.string({ unit: fc.constantFrom(...'abcdefé夜の街ก사'), minLength: 1, maxLength: 12 }),
    fc.constantFrom('', ' ', '\n', ', '),
  ),
  success: fc.boolean(),
  startS: time,
  endS: time,
});

describe('whatever upstream tells of the words of a song', () => {
  it('becomes lines in the order of time, in a file that says nothing else', () => {
    fc.assert(
      fc.property(nasty, fc.string({ unit: 'binary' }), (alignedWords, title) => {
        const lines = lyricLines(Lyrics.parse({ alignedWords }));
        const words = lines.flatMap((line) => line.words);
        let before = 0;
        for (const { text, startS, endS } of words) {
          expect(text.trim()).not.toBe('');
          expect(startS).toBeGreaterThanOrEqual(before - 1e-6);
          expect(endS).toBeGreaterThanOrEqual(startS - 1e-6);
          before = startS;
        }
        const [, ...file] = lrc(lines, { title: `x${title}`, seconds: 100 })
          .trimEnd()
          .split('\n');
        const [length, ...body] = file;
        expect(length).toBe('[length:01:40]');
        expect(body.length).toBeGreaterThanOrEqual(lines.length);
        const stamps = body.map((line) => {
          const [, minutes, seconds, text = ''] = /^\[(\d\d+):([0-5]\d\.\d\d)\](.*)$/.exec(line) ?? [];
          expect(text).not.toMatch(/[[\]\n\r\u2028\u2029\p{Cc}\p{Cs}]/u);
          return Number(minutes) * 60 + Number(seconds);
        });
        expect(stamps).toEqual([...stamps].sort((left, right) => left - right));
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses no word that is sung, and no letter of it', () => {
    fc.assert(
      fc.property(fc.array(plainWord, { minLength: 1, maxLength: 80 }), (given) => {
        const alignedWords = given.map(({ word, ...rest }, index) =>
          // One word at least has a time.
          index === 0
            ? { word: word.join(''), success: true, startS: 1, endS: 2 }
            : { word: word.join(''), ...rest },
        );
        const lines = lyricLines(Lyrics.parse({ alignedWords }));
        const sung = lines.map(({ words }) => words.map(({ text }) => text).join('')).join('');
        const written = given.map(({ word: [, letters, after] }) => letters + after).join('');
        const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '');
        expect(bare(sung)).toBe(bare(written));
      }),
      { numRuns: 1_000 },
    );
  });
});
