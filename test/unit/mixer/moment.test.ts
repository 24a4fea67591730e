import { expect, test } from 'vitest';
import { type Line, momentAt } from '../../../src/mixer/words/moment.ts';

const line = (...times: [text: string, startS: number, endS: number][]): Line => ({
  startS: times[0]?.[1] ?? 0,
  endS: times.at(-1)?.[2] ?? 0,
  words: times.map(([text, startS, endS]) => ({ text, startS, endS })),
});
const SONG = [
  line(['Paper', 10, 11], [' boats', 11.5, 12.5]),
  line(['Sail', 13, 14], [' on', 14, 15]),
  line(['Home', 30, 31]),
];
const at = (time: number) => momentAt(SONG, time);

test('before the first line, and after each long pause, it counts in', () => {
  expect(at(2)).toMatchObject({ line: 0, isInterlude: true, count: undefined });
  expect([7.1, 8.1, 9.1].map((time) => at(time).count)).toEqual([3, 2, 1]);
  expect(at(10)).toMatchObject({ line: 0, count: undefined, isInterlude: false });
  expect(at(20)).toMatchObject({ line: 2, isInterlude: true });
  expect(at(28.5)).toMatchObject({ line: 2, count: 2 });
});

test('between lines that follow each other nobody counts, and the next line is there in time', () => {
  expect(at(12.6)).toMatchObject({ line: 0, word: 2 });
  expect(at(12.95)).toMatchObject({ line: 1, word: 0, part: 0, count: undefined, isInterlude: false });
});

test.each([
  [10, 0, 0],
  [10.5, 0, 0.5],
  [11.2, 1, 0],
  [12, 1, 0.5],
  [12.5, 2, 0],
])('at %d s, %d words are sung, and %d of the next one', (time, word, part) => {
  expect(at(time)).toMatchObject({ line: 0, word, part });
});

test('after the last line there is nothing more to sing', () => {
  expect(at(31.3).line).toBe(2);
  expect(at(32).line).toBe(-1);
  expect(momentAt([], 5).line).toBe(-1);
});
