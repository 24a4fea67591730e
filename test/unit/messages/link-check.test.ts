import { describe, expect, test } from 'vitest';
import { linkCheck } from '../../../src/services/messages/link-check.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { EXPECTED_STEMS } from '../../../src/services/separation/stems.ts';
import { buttonsOf, expectInsideLimits, expectToPing, textsOf } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { jobIn } from '../../support/jobs.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const job = jobIn('delivered', { title: 'Night Drive' });
const stems = (url: (stem: string) => string) =>
  EXPECTED_STEMS.split_stem.map((stem) => ({ stem, url: url(stem) }));

test('what is still there is shown with every link, and with the advice to save it', () => {
  const found = stems((stem) => `https://files.example/${stem}.mp3`);
  const shown = linkCheck(t, job, { found, cost: 10 });
  const text = textsOf(shown).join('\n');
  expect(text).toContain('**Night Drive**\nThe files are still there. Nobody knows for how long');
  expect(buttonsOf(shown)).toMatchObject(found.map(({ url }) => ({ url })));
  expect(shown.components).toHaveLength(3);
  expect(shown.embeds).toEqual([]);
  expect(text).toContain('Nothing was charged.');
});

test('a link that no button takes stands in the text', () => {
  const url = `https://files.example/${'x'.repeat(600)}.mp3`;
  const shown = linkCheck(t, job, { found: [{ stem: 'drums', url }], cost: 10 });
  expect([textsOf(shown).join('\n'), shown.components]).toEqual([
    expect.stringContaining(`Drums: <${url}>`),
    [],
  ]);
});

test.each([
  ['gone', 'the files are gone', ['Make it again (10 credits)']],
  ['unclear', 'did not say', ['Check again (free)', 'Make it again (10 credits)']],
] as const)('what is %s is said, with what can be done', (found, said, labels) => {
  const shown = linkCheck(t, job, { found, cost: 10 });
  expect(shown.content).toContain(said);
  expect(buttonsOf(shown)).toMatchObject(labels.map((label) => ({ label })));
});

describe.each(READERS)('for a reader of $language', (reader) => {
  test('links of any length, and any title, stay inside the limits', () => {
    const long = stems((stem) => `https://files.example/${stem}${'x'.repeat(2_000)}.mp3`);
    for (const title of HOSTILE_TEXTS) {
      for (const found of [long, stems((stem) => `https://f.example/${stem}`), 'gone', 'unclear'] as const) {
        const shown = linkCheck(reader, { ...job, title }, { found, cost: 1_000_000 });
        expectInsideLimits(shown);
        expectToPing(shown);
      }
    }
    expect(textsOf(linkCheck(t, job, { found: long, cost: 10 })).join('\n')).toContain(
      'more tracks have links',
    );
  });
});
