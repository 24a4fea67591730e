import { describe, expect, it } from 'vitest';
import { lrc } from '../../../src/services/audio/lrc.ts';

const line = (startS: number, endS: number, ...texts: string[]) => ({
  startS,
  endS,
  words: texts.map((text) => ({ text, startS, endS })),
});
const lines = [line(1.006, 3, 'Hello', ' there'), line(3.2, 62, 'again')];

describe('a file of lyrics', () => {
  it('has the title, the length, and a time before each line', () => {
    expect(lrc(lines, { title: 'Night Drive', seconds: 192.4 })).toBe(
      '[ti:Night Drive]\n[length:03:12]\n[00:01.01]Hello there\n[00:03.20]again\n[01:02.00]\n',
    );
  });

  it('leaves out what is not known', () => {
    expect(lrc(lines.slice(0, 1), { title: undefined, seconds: undefined })).toBe(
      '[00:01.01]Hello there\n[00:03.00]\n',
    );
    expect(lrc([], { title: '\u0000 ', seconds: Number.NaN })).toBe('\n');
  });

  it('shows nothing while nobody sings for five seconds', () => {
    expect(
      lrc([line(0, 1, 'a'), line(6, 7, 'b'), line(11.9, 13, 'c')], { title: undefined, seconds: undefined }),
    ).toBe('[00:00.00]a\n[00:01.00]\n[00:06.00]b\n[00:11.90]c\n[00:13.00]\n');
  });

  it('has nothing in its title and its lines that would be read as a tag, or as a line of its own', () => {
    expect(lrc([line(0, 1, '[00:09.00]x')], { title: 'A [live]\n[00:01.00]B\u202e', seconds: 10 })).toBe(
      '[ti:A (live) (00:01.00)B]\n[length:00:10]\n[00:00.00](00:09.00)x\n[00:01.00]\n',
    );
  });

  it('counts minutes beyond the hour', () => {
    expect(lrc([line(6_061.239, 6_062, 'late')], { title: undefined, seconds: 7_000 })).toBe(
      '[length:116:40]\n[101:01.24]late\n[101:02.00]\n',
    );
  });

  it('never says 60 seconds', () => {
    expect(lrc([line(59.999, 60, 'a')], { title: undefined, seconds: undefined })).toMatch(/^\[01:00\.00\]a/);
  });
});
