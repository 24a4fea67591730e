import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/services/messages/languages.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { type UsageChartOptions, usageChart } from '../../../src/services/messages/usage-chart.ts';
import { contrast, drawing, textBoxes } from '../../support/drawing.ts';

const t = translator('en');
const chart = (options: UsageChartOptions) => usageChart(t, options);

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
  'a lively month': { days: lively, limit: 250 },
  'no limit per day': { days: lively, limit: undefined },
  'a limit far above': { days: lively, limit: 12_345 },
  'a limit below': { days: lively, limit: 60 },
  'a limit of nothing': { days: lively, limit: 0 },
  'the first request': { days: daily(30, (index) => [index === 29 ? 10 : 0, 0]), limit: 200 },
  'the highest column at the left': {
    days: daily(30, (i) => [i === 0 ? 99_999 : 1, 0]),
    limit: 99_999,
  },
  'the highest column at the right': { days: daily(30, (i) => [i, 88_888 * i]), limit: 88_888 * 29 },
  'huge numbers': { days: daily(30, () => [huge, huge]), limit: huge },
  'long numbers': { days: daily(30, () => [16_666_666_666, 16_666_666_666]), limit: 88_888 },
  'fractions of credits': { days: daily(30, () => [0.125, 0]), limit: 1 },
  'a week': { days: daily(7, (index) => [index, 0]), limit: 5 },
  'a single day': { days: daily(1, () => [10, 50]), limit: 60 },
  'a quarter': { days: daily(92, (index) => [index, index]), limit: 100 },
  'nothing used': { days: daily(30, () => [0, 0]), limit: 888_888_888_888 },
  'no days': { days: [], limit: undefined },
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
  const { svg, width, height, altText } = chart(options);

  it.each(LANGUAGES)('keeps its texts inside the card and apart from each other: %s', (language) => {
    const boxes = textBoxes(usageChart(translator(language), options).svg);
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
  const { svg } = chart({
    days: daysOf([
      [100, 0],
      [0, 0],
      [50, 150],
      [0, 80],
      [0.001, 0],
    ]),
    limit: 200,
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
    const [box] = textBoxes(chart({ days, limit: undefined }).svg).filter(({ text }) => text === '180');
    const second = karaokeBars(chart({ days, limit: undefined }).svg)[1];
    expect(box?.left).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    expect(box?.right).toBeLessThan((second?.x ?? 0) + 36);
  });
});

describe('the limit', () => {
  it('is a line as high as a bar of as many credits, and named', () => {
    const { svg } = chart({
      days: daysOf([
        [60, 0],
        [90, 0],
      ]),
      limit: 60,
    });
    expect(Number(limitLineOf(svg))).toBeCloseTo(karaokeBars(svg)[0]?.top ?? 0, 1);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Limit', '60']));
  });

  it('stays on the scale up to three times the highest bar', () => {
    expect(limitLineOf(chart({ days: daysOf([[100, 0]]), limit: 300 }).svg)).toBeDefined();
  });

  it('does not flatten the bars when it is far above them, but is still named', () => {
    const { svg } = chart({ days: daysOf([[100, 0]]), limit: 301 });
    expect(limitLineOf(svg)).toBeUndefined();
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Limit', '301']));
    expect(karaokeBars(svg)[0]?.height).toBeGreaterThan(150);
  });

  it('is not mentioned where there is none per day', () => {
    const { svg, altText } = chart({ days: lively, limit: undefined });
    expect(limitLineOf(svg)).toBeUndefined();
    expect(svg + altText).not.toMatch(/limit/i);
  });
});

describe('the dates', () => {
  it('stand under every fifth day of thirty, the last of them always', () => {
    const dates = textsOf(chart({ days: lively, limit: 250 }).svg).filter((text) =>
      /^\d+ \w{3}$/.test(text ?? ''),
    );
    expect(dates).toEqual(['29 Oct', '3 Nov', '8 Nov', '13 Nov', '18 Nov', '23 Nov']);
  });

  it.each([
    ['2026-11-23', '2026-11-23', '23 Nov 2026'],
    ['2026-10-25', '2026-11-23', '25 Oct – 23 Nov 2026'],
    ['2026-12-20', '2027-01-18', '20 Dec 2026 – 18 Jan 2027'],
  ])('from %s to %s are told as %s', (first, last, period) => {
    const days = [...new Set([first, last])].map((day) => ({ day, karaoke: 10, stems: 0 }));
    const { svg, altText } = chart({ days, limit: undefined });
    expect(textsOf(svg)[1]).toBe(`${days.length * 10} credits · ${period}, days in UTC`);
    expect(altText).toContain(period);
  });
});

describe('a chart without use', () => {
  it('says so in words, with the limit, and draws no bars', () => {
    const { svg, altText } = chart({ days: daily(30, () => [0, 0]), limit: 1 });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['No credits were used in these 30 days.', 'The limit is 1 credit a day.']),
    );
    expect([...karaokeBars(svg), ...stemsBars(svg)]).toEqual([]);
    expect(altText).toBe(
      'Credits used per day. No credits were used in these 30 days. Period: 25 Oct – 23 Nov 2026, UTC. The limit is 1 credit a day.',
    );
  });

  it.each([
    [1, 'No credits were used on this day.'],
    [0, 'There are no days to show.'],
  ])('of %i days has its own sentence', (count, sentence) => {
    const { svg } = chart({ days: daily(count, () => [0, 0]), limit: undefined });
    expect(textsOf(svg)).toContain(sentence);
  });
});

describe('the alt text', () => {
  it('says the period, the totals, the busiest day and the limit', () => {
    const { altText } = chart({
      days: daysOf([
        [1_200, 0],
        [1_000, 250],
        [10, 0],
      ]),
      limit: 1_200,
    });
    expect(altText.replace(/21.+?23/, '21 to 23')).toBe(
      'Credits used per day. Bar chart of the credits used on each UTC day, 21 to 23 Nov 2026. In total 2,460 credits: 2,210 for karaoke and 250 for stems. The busiest day was 22 Nov with 1,250 credits. The limit is 1,200 credits a day. That much or more was used on 2 days.',
    );
  });

  it('does not count idle days as days at a limit of nothing', () => {
    const { altText } = chart({
      days: daysOf([
        [10, 0],
        [0, 0],
      ]),
      limit: 0,
    });
    expect(altText).toMatch(/The limit is 0 credits a day\. That much or more was used on 1 day\.$/);
  });

  it.each(LANGUAGES)('has at most the 1,024 characters that Discord takes: %s', (language) => {
    for (const options of Object.values(CASES)) {
      expect(usageChart(translator(language), options).altText.length).toBeLessThanOrEqual(1_024);
    }
  });
});

describe('the languages', () => {
  const options = { days: daily(30, () => [1_000, 0]), limit: 1_200 };
  const numbers = (language: Language) => {
    const { svg, altText } = usageChart(translator(language), options);
    return [
      textsOf(svg)
        .join()
        .match(/1\D200/)?.[0],
      altText.match(/1\D200/)?.[0],
    ];
  };

  it('are those of the reader', () => {
    expect(numbers('en')).toEqual(['1,200', '1,200']);
    expect(numbers('de')).toEqual(['1.200', '1.200']);
  });

  it('are English in the picture for those whose letters the font does not have, and theirs in the alt text', () => {
    const { svg, altText } = usageChart(translator('ja'), options);
    expect(svg).toBe(chart(options).svg);
    expect(altText).toContain('10月');
  });
});
