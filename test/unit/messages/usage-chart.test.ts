import { describe, expect, it } from 'vitest';
import { type UsageChartOptions, usageChart } from '../../../src/services/messages/usage-chart.ts';
import { contrast, drawing, textBoxes } from '../../support/drawing.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

const title = 'Credits used per day';

/** Days that end with 23 November 2026, each with [karaoke, stems]. */
const daysOf = (uses: readonly (readonly [number, number])[]) =>
  uses.map(([karaoke, stems], index) => {
    const day = new Date(Date.UTC(2026, 10, 24 - uses.length + index)).toISOString().slice(0, 10);
    return { day, karaoke, stems };
  });
const daily = (count: number, use: (index: number) => readonly [number, number]) =>
  daysOf(Array.from({ length: count }, (_, index) => use(index)));

const lively = daily(30, (index) => [10 * ((index * 7) % 13), 50 * (index % 4)]);
const huge = Number.MAX_SAFE_INTEGER;

const CASES: Record<string, UsageChartOptions> = {
  'a lively month': { days: lively, limit: 250, title },
  'no limit per day': { days: lively, limit: undefined, title },
  'a limit far above': { days: lively, limit: 12_345, title },
  'a limit below': { days: lively, limit: 60, title },
  'a limit of nothing': { days: lively, limit: 0, title },
  'the first request': { days: daily(30, (index) => [index === 29 ? 10 : 0, 0]), limit: 200, title },
  'the highest column at the left': {
    days: daily(30, (i) => [i === 0 ? 99_999 : 1, 0]),
    limit: 99_999,
    title,
  },
  'the highest column at the right': { days: daily(30, (i) => [i, 88_888 * i]), limit: 88_888 * 29, title },
  'huge numbers': { days: daily(30, () => [huge, huge]), limit: huge, title: 'W'.repeat(300) },
  'long numbers': { days: daily(30, () => [16_666_666_666, 16_666_666_666]), limit: 88_888, title },
  'fractions of credits': { days: daily(30, () => [0.125, 0]), limit: 1, title },
  'a week': { days: daily(7, (index) => [index, 0]), limit: 5, title },
  'a single day': { days: daily(1, () => [10, 50]), limit: 60, title },
  'a quarter': { days: daily(92, (index) => [index, index]), limit: 100, title },
  'nothing used': { days: daily(30, () => [0, 0]), limit: 888_888_888_888, title },
  'no days': { days: [], limit: undefined, title },
};

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const limitLineOf = (svg: string) => /<path d="M[\d.]+ ([\d.]+)H[\d.]+"[^>]*stroke-dasharray/.exec(svg)?.[1];

/** The bars of one product, from left to right. */
function barsOf(svg: string, fill: string) {
  const rects = svg.matchAll(
    /<rect x="([\d.]+)" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" rx="1.5" fill="([^"]+)"/g,
  );
  return [...rects]
    .filter((rect) => rect[4] === fill)
    .map(([, x, y, height]) => ({ x: Number(x), top: Number(y), height: Number(height) }));
}
const karaokeBars = (svg: string) => barsOf(svg, '#8b9dff');
const stemsBars = (svg: string) => barsOf(svg, 'url(#stems)');

describe.each(Object.entries(CASES))('the chart of %s', (_, options) => {
  const { svg, width, height, altText } = usageChart(options);

  it('keeps its texts inside the card and apart from each other', () => {
    const boxes = textBoxes(svg);
    expect(boxes).not.toEqual([]);
    for (const box of boxes) {
      expect(box, box.text).toSatisfy(
        () => box.left >= 19 && box.right <= 541 && box.top >= 12 && box.bottom <= 338,
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
    expect(picture.pixels.every((part, index) => index % 4 !== 3 || part === 255)).toBe(true);
  });

  it('writes numbers and refers to nothing outside', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|href|url\((?!#stems\))/);
    expect(altText).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('can be read on its card', () => {
    const [, card = ''] = /<rect width="560" height="350" fill="(#\w{6})"/.exec(svg) ?? [];
    const texts = [...svg.matchAll(/<text [^>]*fill="(#\w{6})"/g)].map(([, color = '']) => color);
    expect(texts).not.toEqual([]);
    for (const color of texts) expect(contrast(color, card)).toBeGreaterThanOrEqual(4.5);
    const marks = [...svg.matchAll(/<(?:rect x|path d="M0)[^>]*fill="(#\w{6})"/g)].map(
      ([, color = '']) => color,
    );
    for (const color of marks) expect(contrast(color, card)).toBeGreaterThanOrEqual(3);
  });
});

describe('the bars', () => {
  const { svg } = usageChart({
    days: daysOf([
      [100, 0],
      [0, 0],
      [50, 150],
      [0, 80],
      [0.001, 0],
    ]),
    limit: 200,
    title,
  });
  const [karaoke, stems] = [karaokeBars(svg), stemsBars(svg)];

  it('are as high as what was used, with karaoke below stems', () => {
    const [whole, half] = karaoke;
    expect(half?.height).toBeCloseTo((whole?.height ?? 0) / 2, 1);
    const [above, alone] = stems;
    expect(above?.x).toBe(half?.x);
    expect((half?.top ?? 0) - (above?.top ?? 0)).toBeCloseTo((whole?.height ?? 0) * 1.5, 1);
    expect((above?.top ?? 0) + (above?.height ?? 0)).toBeLessThan(half?.top ?? 0);
    expect(alone?.height).toBeCloseTo((whole?.height ?? 0) * 0.8, 1);
  });

  it('are not there where nothing was used, and seen where anything was', () => {
    expect([karaoke.length, stems.length]).toEqual([3, 2]);
    expect(karaoke[2]?.height).toBe(2);
  });

  it('are told apart by lightness and pattern, and named in words with their totals', () => {
    expect(svg).toMatch(/<pattern id="stems".*#ffd083.*#a3702a.*<\/pattern>/);
    expect(contrast('#ffd083', '#8b9dff')).toBeGreaterThan(1.5);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Karaoke 150', 'Stems 230']));
  });

  it('have the highest of them named, the first if there are several', () => {
    const days = daysOf([
      [10, 0],
      [130, 50],
      [180, 0],
    ]);
    const [box] = textBoxes(usageChart({ days, limit: undefined, title }).svg).filter(
      ({ text }) => text === '180',
    );
    const second = karaokeBars(usageChart({ days, limit: undefined, title }).svg)[1];
    expect(box?.left).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    expect(box?.right).toBeLessThan((second?.x ?? 0) + 36);
  });
});

describe('the limit', () => {
  it('is a line as high as a bar of as many credits, and named', () => {
    const { svg } = usageChart({
      days: daysOf([
        [60, 0],
        [90, 0],
      ]),
      limit: 60,
      title,
    });
    expect(Number(limitLineOf(svg))).toBeCloseTo(karaokeBars(svg)[0]?.top ?? 0, 1);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Limit', '60']));
  });

  it('stays on the scale up to three times the highest bar', () => {
    expect(limitLineOf(usageChart({ days: daysOf([[100, 0]]), limit: 300, title }).svg)).toBeDefined();
  });

  it('does not flatten the bars when it is far above them, but is still named', () => {
    const { svg } = usageChart({ days: daysOf([[100, 0]]), limit: 301, title });
    expect(limitLineOf(svg)).toBeUndefined();
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Limit', '301']));
    expect(karaokeBars(svg)[0]?.height).toBeGreaterThan(150);
  });

  it('is not mentioned where there is none per day', () => {
    const { svg, altText } = usageChart({ days: lively, limit: undefined, title });
    expect(limitLineOf(svg)).toBeUndefined();
    expect(svg + altText).not.toMatch(/limit/i);
  });
});

describe('the dates', () => {
  it('stand under every fifth day of thirty, the last of them always', () => {
    const dates = textsOf(usageChart({ days: lively, limit: 250, title }).svg).filter((text) =>
      /^\d+ \w{3}$/.test(text ?? ''),
    );
    expect(dates).toEqual(['29 Oct', '3 Nov', '8 Nov', '13 Nov', '18 Nov', '23 Nov']);
  });

  it.each([
    ['2026-11-23', '2026-11-23', '23 Nov 2026'],
    ['2026-10-25', '2026-11-23', '25 Oct to 23 Nov 2026'],
    ['2026-12-20', '2027-01-18', '20 Dec 2026 to 18 Jan 2027'],
  ])('from %s to %s are told as %s', (first, last, period) => {
    const days = [...new Set([first, last])].map((day) => ({ day, karaoke: 10, stems: 0 }));
    const { svg, altText } = usageChart({ days, limit: undefined, title });
    expect(textsOf(svg)[1]).toBe(`${days.length * 10} credits · ${period}, days in UTC`);
    expect(altText).toContain(period);
  });
});

describe('a chart without use', () => {
  it('says so in words, with the limit, and draws no bars', () => {
    const { svg, altText } = usageChart({ days: daily(30, () => [0, 0]), limit: 1, title });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['No credits were used in these 30 days.', 'The limit is 1 credit a day.']),
    );
    expect([...karaokeBars(svg), ...stemsBars(svg)]).toEqual([]);
    expect(altText).toBe(
      'Credits used per day. No credits were used in these 30 days. Period: 25 Oct to 23 Nov 2026, UTC. The limit is 1 credit a day.',
    );
  });

  it.each([
    [1, 'No credits were used on this day.'],
    [0, 'There are no days to show.'],
  ])('of %i days has its own sentence', (count, sentence) => {
    const { svg } = usageChart({ days: daily(count, () => [0, 0]), limit: undefined, title });
    expect(textsOf(svg)).toContain(sentence);
  });
});

describe('a foreign title', () => {
  it.each([
    'W',
    'Њ',
    'Ж',
    'Œ',
    'Ŵ',
    '@',
    '%',
    '—',
    'ẞ',
    'Ǆ',
    'm',
    'g',
    'Q',
    '4',
    'f',
    '(',
    '€',
    'Ω',
    'Ѹ',
    '-',
  ])('of many %s is cut where the card ends', (letter) => {
    const { svg } = usageChart({ days: [], limit: undefined, title: letter.repeat(150) });
    for (const box of textBoxes(svg)) expect(box.right).toBeLessThanOrEqual(541);
  });

  it.each(HOSTILE_TEXTS)('changes nothing but its own line (%#)', (foreign) => {
    const plain = usageChart({ days: lively, limit: 250, title });
    const { svg, altText } = usageChart({ days: lively, limit: 250, title: foreign });
    expect(() => drawing(svg)).not.toThrow();
    expect(textsOf(svg).slice(1)).toEqual(textsOf(plain.svg).slice(1));
    for (const box of textBoxes(svg)) expect(box.right).toBeLessThanOrEqual(541);
    expect(altText.length).toBeLessThanOrEqual(1_024);
    expect(altText).toContain('In total ');
    expect(altText).not.toMatch(/[\n\r\u2028\u2029\u202e\u2066]|\p{Cs}|^[. ]/u);
  });

  it('is escaped, and loses only what the font does not have', () => {
    const { svg } = usageChart({
      days: lively,
      limit: 250,
      title: 'Tom & "J" <b>日本\uffff🎵</b> a\u0301\u0302 Größe Київ',
    });
    expect(svg).toContain('>Tom &amp; &quot;J&quot; &lt;b&gt; &lt;/b&gt; á Größe Київ</text>');
  });
});

describe('the alt text', () => {
  it('says the period, the totals, the busiest day and the limit', () => {
    const { altText } = usageChart({
      days: daysOf([
        [1_200, 0],
        [1_000, 250],
        [10, 0],
      ]),
      limit: 1_200,
      title,
    });
    expect(altText).toBe(
      'Credits used per day. Bar chart of the credits used on each UTC day, 21 Nov to 23 Nov 2026. In total 2,460 credits: 2,210 for karaoke and 250 for stems. The busiest day was 22 Nov with 1,250 credits. The limit is 1,200 credits a day. That much or more was used on 2 days.',
    );
  });

  it('does not count idle days as days at a limit of nothing', () => {
    const { altText } = usageChart({
      days: daysOf([
        [10, 0],
        [0, 0],
      ]),
      limit: 0,
      title,
    });
    expect(altText).toMatch(/The limit is 0 credits a day\. That much or more was used on 1 day\.$/);
  });
});
