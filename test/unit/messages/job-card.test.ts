import { describe, expect, test } from 'vitest';
import { FailureReason } from '../../../src/services/jobs/job.ts';
import type { RequestJob } from '../../../src/services/jobs/outlook.ts';
import { jobCard } from '../../../src/services/messages/job-card.ts';
import { jobSuggestions } from '../../../src/services/messages/job-suggestions.ts';
import { notFound, resultAgain } from '../../../src/services/messages/result-again.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { Refusal } from '../../../src/services/quotas/refusal.ts';
import { buttonsOf, expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { COSTS, foundOf, OFFERS, REQUESTS } from '../../support/found.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const NOW = 100_000;
const LATER = jobIn('delivered').expiresAt;
const card = (job: RequestJob, change: Partial<typeof DELIVERY> = {}, now = NOW) =>
  jobCard(t, foundOf(job, change), { now, costs: COSTS });
const fieldsOf = (payload: ReturnType<typeof card>) =>
  Object.fromEntries((payload.embeds?.[0]?.fields ?? []).map(({ name, value }) => [name, value]));

describe('the card of a request', () => {
  test('has its times, its cost, its tracks, where it is, and its reference', () => {
    const job = jobIn('delivered', { title: 'Night Drive', acceptedAt: 500 });
    const payload = card(job);
    expect(payload.embeds?.[0]).toMatchObject({
      title: 'Karaoke · Night Drive',
      footer: { text: 'Reference job1' },
    });
    expect(fieldsOf(payload)).toEqual({
      Asked: '<t:0:f>',
      'Sent off': '<t:1:f>',
      Separated: '<t:60:f>',
      'Links expire': `<t:${LATER / 1000}:f>`,
      Cost: '10 credits',
      Where: `[Look at it](https://discord.com/channels/${DELIVERY.guildId}/${DELIVERY.channelId}/m1)`,
      Tracks: 'Vocals\nNot in this song: Instrumental',
    });
    expect(buttonsOf(payload)).toMatchObject([{ label: 'Show again', custom_id: 'show:job1' }]);
  });

  test.each([
    ['nothing was charged for what was refused', jobIn('refused'), {}, 'Nothing'],
    ['credits are held for what is under way', jobIn('separating'), {}, '10 credits, held'],
    ['a failure gives back', jobIn('failed'), {}, '10 credits, given back'],
    ['a late result is free', jobIn('delivered', { isFree: true }), {}, /^Free: it came late, so 10 credits/],
    ['who joined pays nothing', jobIn('delivered'), { joinedAt: 5 }, /^Free: it had been/],
  ])('says that %s', (_what, job, change, cost) => {
    expect(fieldsOf(card(job, change)).Cost).toEqual(
      typeof cost === 'string' ? cost : expect.stringMatching(cost),
    );
  });

  test.each([
    [jobIn('queued'), NOW, 'There is nothing to do'],
    [jobIn('delivered'), NOW, '**Show again** has the links'],
    [jobIn('delivered'), LATER, 'Check whether the files are still there'],
    [jobIn('failed', { reason: 'source' }), NOW, 'Check that the song still exists'],
    [jobIn('refused'), NOW, 'It resets <t:86400:R>'],
    [jobIn('cancelled'), NOW, 'Nothing was made.'],
  ])('says what to do next: %#', (job, now, words) => {
    expect(card(job, {}, now).embeds?.[0]?.description).toContain(words);
  });

  test('says that attached sound outlives the links', () => {
    expect(card(jobIn('delivered'), { files: 'added' }, LATER).embeds?.[0]?.description).toContain(
      'still there',
    );
  });

  test('shows no link to what only the asker can see', () => {
    expect(fieldsOf(card(jobIn('delivered'), { isPrivate: true })).Where).toBe('Only you see it');
  });

  test('is inside of all limits, whatever it is about, in every language', () => {
    const jobs: RequestJob[] = [
      ...REQUESTS,
      ...FailureReason.options.map((reason) => jobIn('failed', { reason })),
      ...Refusal.shape.rule.options.map((rule) => jobIn('refused', { refusal: { rule, cost: 10 } })),
      jobIn('refused', { refusal: { rule: 'blocked', cost: 10, reason: '@'.repeat(500) } }),
      ...HOSTILE_TEXTS.map((title) => jobIn('delivered', { title, type: 'split_stem' })),
      ...HOSTILE_TEXTS.map((stem) =>
        jobIn('delivered', { tracks: Array(40).fill({ stem, url: 'https://x' }) }),
      ),
    ];
    for (const reader of READERS) {
      for (const job of jobs) {
        const payload = jobCard(reader, foundOf(job), { now: NOW, costs: COSTS });
        expectInsideLimits(payload);
        expect(payload.allowed_mentions).toEqual({ parse: [], users: [] });
      }
    }
  });
});

describe('the result again', () => {
  const seen = { job: jobIn('delivered', { title: 'Night Drive' }), delivery: DELIVERY, isOwn: true };
  const reader = { now: NOW, readerId: '1100000000000000099', offers: OFFERS };

  test('is addressed to whoever reads it, has the links, and pings nobody', () => {
    const payload = resultAgain(t, { ...seen, isOwn: false }, reader);
    expect(payload?.content).toBe('<@1100000000000000099> the karaoke tracks of **Night Drive** are ready.');
    expect(payload?.allowed_mentions).toEqual({ parse: [], users: [] });
    expect(buttonsOf(payload ?? {})).toMatchObject([{ label: 'Vocals', url: expect.any(String) }]);
    expectInsideLimits(payload ?? {});
  });

  test('says to others that the links have ended, and leaves the asker to the card', () => {
    const late = { ...reader, now: LATER };
    expect(resultAgain(t, { ...seen, isOwn: false }, late)?.content).toContain(
      'The links of this result ended',
    );
    expect(resultAgain(t, seen, late)).toBeUndefined();
  });

  test('is nothing before there is one', () => {
    expect(resultAgain(t, { ...seen, job: jobIn('separating') }, reader)).toBeUndefined();
    expectToPing(notFound(t));
  });
});

describe('suggestions', () => {
  const found = [
    foundOf(jobIn('delivered', { id: 'a', title: 'Night Drive', acceptedAt: Date.UTC(2026, 10, 23, 14, 5) })),
    foundOf(jobIn('failed', { id: 'b', title: 'Café Été', type: 'split_stem' })),
  ];
  const suggested = (typed: string) =>
    jobSuggestions(t, found, { typed, now: NOW }).map(({ value }) => value);

  test('name what, its state and its time', () => {
    expect(jobSuggestions(t, found, { typed: '', now: NOW })[0]).toEqual({
      name: 'Night Drive · Karaoke · ready · 23 Nov, 14:05 UTC',
      value: 'a',
    });
  });

  test.each([
    ['', ['a', 'b']],
    ['night', ['a']],
    ['  DRIVE ready ', ['a']],
    ['failed', ['b']],
    ['23 nov', ['a']],
    ['/stems', ['b']],
    ['ÉTÉ', ['b']],
    ['night failed', []],
  ])('for %j are those with every word of it', (typed, expected) => {
    expect(suggested(typed)).toEqual(expected);
  });

  test('are 25 at most, of names that Discord takes', () => {
    for (const reader of READERS) {
      for (const title of HOSTILE_TEXTS) {
        const many = Array.from({ length: 30 }, () => foundOf(jobIn('delivered', { title })));
        const offered = jobSuggestions(reader, many, { typed: '', now: NOW });
        expect(offered).toHaveLength(25);
        for (const { name } of offered) {
          expect(name.trim()).toBe(name);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(name).not.toMatch(/\p{Cs}/u);
        }
      }
    }
  });
});
