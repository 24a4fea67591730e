import { describe, expect, it } from 'vitest';
import { alignWords } from '../../../sandbox/upstream/songs/aligned-words.ts';
import { lyricsBook } from '../../../sandbox/upstream/songs/lyrics-book.ts';
import { lyricLines } from '../../../src/services/audio/lyric-lines.ts';
import { Lyrics } from '../../../src/services/separation/schemas.ts';

type Given = [text: string, startS?: number | null, endS?: number | null];

/** Words half a second apart, unless they say otherwise. */
const wordsOf = (...given: (string | Given)[]) =>
  given.map((word, index) => {
    const [text, startS = index / 2, endS = startS === null ? null : startS + 0.4] = Array.isArray(word)
      ? word
      : [word];
    return { text, startS, endS };
  });
const textsOf = (...given: (string | Given)[]) =>
  lyricLines(wordsOf(...given)).map(({ words }) => words.map(({ text }) => text).join(''));
const timesOf = (...given: Given[]) =>
  lyricLines(wordsOf(...given)).flatMap(({ words }) => words.map(({ startS, endS }) => [startS, endS]));

describe('lines', () => {
  it('end where a word carries a line break, at either end or in its middle', () => {
    expect(textsOf('One ', 'two\n', 'three ', 'four\r\n', '\nfive ', 'six\n\n', 'seven\neight')).toEqual([
      'One two',
      'three four',
      'five six',
      'seven',
      'eight',
    ]);
  });

  it('are those that the demo songs were written with', () => {
    for (const { lyrics } of lyricsBook) {
      const words = alignWords('3d7021c9-fa8b-4eda-91d1-3b9297ddb172', lyrics, 'song');
      const data = Lyrics.parse({ alignedWords: words });
      const lines = lyricLines(data).map((line) => line.words.map(({ text }) => text).join(''));
      const written = lyrics
        .split('\n')
        .map((line) => line.trim().replaceAll(/(?<=\w)-(?=\w)/g, ''))
        .filter((line) => line !== '' && !line.startsWith('['));
      expect(lines).toEqual(written.slice(0, lines.length));
    }
  });

  it.each([
    [['[Verse]\n', 'Hello ', 'there\n']],
    [['[Verse 1]\nHello ', 'there\n']],
    [['[Verse ', '1: quiet]\n', 'Hello ', 'there\n']],
    [['Hello ', 'there\n', '[Guitar solo]\n', '[End]']],
    [['[', 'Verse', ']', ' Hello ', 'there']],
    [['(Chorus)\n', 'Hello ', 'there\n', ' (Pre-Chorus 2) \n', '(Guitar Solo)\n']],
    [['【サビ】', 'Hello ', 'there']],
    [['Hello ', 'there [x2]\n']],
  ])('have no marks of sections: %j', (words) => {
    expect(textsOf(...words)).toEqual(['Hello there']);
  });

  it('are apart where a mark stands between them', () => {
    expect(textsOf('Hello ', '[Chorus] ', 'there')).toEqual(['Hello', 'there']);
  });

  it('keep what a choir sings, and a bracket that nobody closes', () => {
    expect(textsOf('Hello ', '(oh ', 'yeah)\n', '(hey)\n', '[Hello ', 'you\n', 'there]')).toEqual([
      'Hello (oh yeah)',
      '(hey)',
      '[Hello you',
      'there]',
    ]);
    expect(textsOf('We ', 'sing ', 'the ', '(chorus) ', 'now')).toEqual(['We sing the (chorus) now']);
  });

  it('are none where nothing is sung, or nobody knows when', () => {
    expect(lyricLines([])).toEqual([]);
    expect(textsOf('[Instrumental]\n', ' ', '\n')).toEqual([]);
    expect(textsOf(['Hello ', null], ['there', null])).toEqual([]);
  });
});

describe('words', () => {
  it('are joined as they come where they carry their spaces, syllables too', () => {
    expect(textsOf('Hel', 'lo ', 'my ', 'dar', 'ling, ', 'hel', 'lo')).toEqual(['Hello my darling, hello']);
    expect(textsOf('Hello', ' my', ' darling')).toEqual(['Hello my darling']);
  });

  it('are put apart where none of them carries a space', () => {
    expect(
      textsOf('Hello', 'my', 'darling', ',', 'do', "n't", 'you', "'re", '(', 'oh', ')', '"so"', '!'),
    ).toEqual(['Hello my darling, do n\'t you\'re (oh) "so"!']);
  });

  it('are not put apart in scripts that have no spaces', () => {
    expect(textsOf('夜', 'の', '街', 'を', '\n', '走る')).toEqual(['夜の街を', '走る']);
    expect(textsOf('夜', 'の', 'baby', 'love', '走る', '。')).toEqual(['夜のbaby love走る。']);
    expect(textsOf('夜の ', '街')).toEqual(['夜の 街']);
    expect(textsOf('ฉัน', 'รัก')).toEqual(['ฉันรัก']);
    expect(textsOf('사랑', '해요')).toEqual(['사랑 해요']);
  });

  it('lose what cannot be seen, and nothing else', () => {
    expect(textsOf('a\u0000b ', '\u202ec\u2066 ', 'e\u0301 ', '\ud800x ', '👩‍👩‍👧 ', '\ufeff')).toEqual([
      'ab c é x 👩‍👩‍👧',
    ]);
    expect(textsOf('a\u2028b')).toEqual(['a', 'b']);
  });
});

describe('times', () => {
  it('are those of the words, and of a line those of its first and last word', () => {
    const [line] = lyricLines(wordsOf(['Hello ', 1, 1.5], ['there', 2, 3]));
    expect(line).toEqual({
      startS: 1,
      endS: 3,
      words: [
        { text: 'Hello', startS: 1, endS: 1.5 },
        { text: ' there', startS: 2, endS: 3 },
      ],
    });
  });

  it('of words that were not aligned lie between those of their neighbours', () => {
    expect(timesOf(['a ', 1, 2], ['b ', null], ['c ', null], ['d ', 4, 5], ['e', null])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 5],
    ]);
    expect(timesOf(['a ', null], ['b', 3, 4])).toEqual([
      [3, 3],
      [3, 4],
    ]);
  });

  it.each([
    ['goes back', 2],
    ['is negative', -5],
    ['lies days ahead', 1e6],
    ['runs ahead of all that follow', 100],
  ])('of a word that %s is not believed', (_what, startS) => {
    expect(timesOf(['z ', 8, 9], ['a ', 10, 11], ['b ', startS], ['c ', 13, 14], ['d', 15, 16])).toEqual([
      [8, 9],
      [10, 11],
      [11, 13],
      [13, 14],
      [15, 16],
    ]);
  });

  it('never overlap, and never end before they begin', () => {
    expect(timesOf(['a ', 1, 9], ['b ', 2, 0], ['c', 3, null])).toEqual([
      [1, 2],
      [2, 2],
      [3, 3],
    ]);
  });

  it('of a word in two lines are shared by its letters', () => {
    expect(timesOf(['abc\nd', 1, 5])).toEqual([
      [1, 4],
      [4, 5],
    ]);
  });
});

describe('a song without line breaks', () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index % 10} `);

  it('is broken into lines that can be sung along', () => {
    const lines = textsOf(...long);
    expect(lines.join(' ')).toBe(long.join('').trim());
    for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  it('is broken at the longest pause, or else where a sentence ends', () => {
    let time = 0;
    const paused = long.map((text, index): Given => {
      time += index === 5 ? 2 : 0.5;
      return [text, time, time + 0.4];
    });
    expect(textsOf(...paused)[0]).toBe('word0 word1 word2 word3 word4');
    const sentence = long.map((text, index) => (index === 3 ? 'word3, ' : text));
    expect(textsOf(...sentence)[0]).toBe('word0 word1 word2 word3,');
  });

  it('is broken between the letters of scripts that have no spaces', () => {
    const lines = textsOf(...Array.from({ length: 50 }, () => '夜'));
    expect(lines.map(({ length }) => length)).toEqual([20, 30]);
  });

  it('leaves a line alone that is only a little longer than usual', () => {
    expect(textsOf(...long.slice(0, 9).concat('\n'), 'next')).toHaveLength(2);
  });

  it('is not broken within a word of many syllables', () => {
    const spaced = Array.from({ length: 9 }, () => ['so ', 'so ', 'so ', 'so ', 'so\n']).flat();
    const syllables = Array.from({ length: 32 }, () => 'la');
    expect(textsOf(...spaced, '夜', ...syllables, ' end').slice(-2)).toEqual([`夜${'la'.repeat(32)}`, 'end']);
  });

  it('keeps a word whole that is longer than a line', () => {
    expect(textsOf('a ', 'b'.repeat(100), ' c')).toEqual(['a', 'b'.repeat(100), 'c']);
  });
});
