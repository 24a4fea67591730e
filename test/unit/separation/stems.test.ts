import { describe, expect, it } from 'vitest';
import {
  absentStems,
  EXPECTED_STEMS,
  inMusicalOrder,
  readTracks,
} from '../../../src/services/separation/stems.ts';

const url = (name: string) => `https://file.example.com/s/${name}.mp3`;
const stems = (urls: Record<string, unknown>) => readTracks(urls).map(({ stem }) => stem);

describe('the tracks of a separation', () => {
  it.each([
    [
      'a callback',
      ['vocal', 'backing_vocals', 'drums', 'percussion', 'bass', 'guitar', 'keyboard', 'strings']
        .concat('brass', 'woodwinds', 'synth', 'fx', 'origin')
        .map((name) => `${name}_url`),
    ],
    [
      'a poll',
      ['vocal', 'backingVocals', 'drums', 'percussion', 'bass', 'guitar', 'keyboard', 'strings']
        .concat('brass', 'woodwinds', 'synth', 'fx', 'origin')
        .map((name) => `${name}Url`),
    ],
  ])('are read from %s, in musical order and without the original song', (_what, fields) => {
    const shuffled = [...fields].sort();
    const read = readTracks(Object.fromEntries(shuffled.map((field) => [field, url(field)])));
    expect(read.map(({ stem }) => stem)).toEqual(EXPECTED_STEMS.split_stem);
    expect(read.map((track) => track.url)).toEqual(fields.slice(0, -1).map(url));
  });

  it('are two for karaoke, the voice first', () => {
    const urls = { instrumental_url: url('i'), origin_url: url('o'), vocal_url: url('v') };
    expect(readTracks(urls)).toEqual([
      { stem: 'vocals', url: url('v') },
      { stem: 'instrumental', url: url('i') },
    ]);
  });

  it.each([
    ['empty', ''],
    ['blank', '  '],
    ['null', null],
    ['missing', undefined],
    ['a number', 7],
    ['an object', { url: url('x') }],
    ['a list', [url('x')]],
  ])('leave out a url that is %s', (_what, value) => {
    expect(stems({ vocal_url: value, drums_url: url('d') })).toEqual(['drums']);
  });

  it('include those of older deployments and of the future, after the known ones', () => {
    const urls = { piano_url: url('p'), hurdyGurdyUrl: url('h'), fx_url: url('f'), vocal_url: url('v') };
    expect(stems(urls)).toEqual(['vocals', 'fx', 'hurdy_gurdy', 'piano']);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'have a text as their name, whatever upstream calls them (%s)',
    (name) => {
      const [track] = readTracks({ [`${name}_url`]: url('x') });
      expect(track?.stem).toBe(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    },
  );

  it.each([
    'url',
    '_url',
    '__proto__',
    '__proto___url',
    'musicId',
    'status',
    'urls',
    'vocal_url_expiry',
    'vocal url',
    '',
  ])('are none where a field is no url of a track (%j)', (field) => {
    expect(readTracks(JSON.parse(JSON.stringify({ [field]: url('x') })))).toEqual([]);
  });

  it.each([
    ['  https://file.example.com/a.mp3\n', 'https://file.example.com/a.mp3'],
    ['https://file.example.com/my song.mp3', 'https://file.example.com/my%20song.mp3'],
    ['https://file.example.com/a>\n@everyone', 'https://file.example.com/a%3E@everyone'],
    ['https://file.example.com/ä?x=%2F&y=a+b', 'https://file.example.com/%C3%A4?x=%2F&y=a+b'],
    ['HTTPS://FILE.example.com:443/A', 'https://file.example.com/A'],
    ['not a url', 'not a url'],
  ])('have urls as a browser asks for them: %j', (given, expected) => {
    expect(readTracks({ vocal_url: given })).toEqual([{ stem: 'vocals', url: expected }]);
  });

  it('are put in order without changing what was given', () => {
    const given = ['fx', 'zither', 'bass', 'instrumental', 'backing_vocals', 'vocals', 'alphorn'].map(
      (stem) => ({
        stem,
        url: url(stem),
      }),
    );
    const before = structuredClone(given);
    expect(inMusicalOrder(given).map(({ stem }) => stem)).toEqual([
      'vocals',
      'backing_vocals',
      'instrumental',
      'bass',
      'fx',
      'alphorn',
      'zither',
    ]);
    expect(given).toEqual(before);
  });

  it('are missed when the song does not have them', () => {
    const tracks = ['vocals', 'drums', 'piano'].map((stem) => ({ stem, url: url(stem) }));
    expect(absentStems('separate_vocal', tracks)).toEqual(['instrumental']);
    expect(absentStems('split_stem', tracks)).toEqual(
      EXPECTED_STEMS.split_stem.filter((stem) => stem !== 'vocals' && stem !== 'drums'),
    );
  });
});
