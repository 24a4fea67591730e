import { describe, expect, test } from 'vitest';
import type { Found } from '../../../src/services/jobs/finding.ts';
import { FailureReason } from '../../../src/services/jobs/job.ts';
import type { RequestJob } from '../../../src/services/jobs/outlook.ts';
import { jobList } from '../../../src/services/messages/job-list.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { Refusal } from '../../../src/services/quotas/refusal.ts';
import { buttonsOf, expectInsideLimits, expectToPing, textsOf } from '../../support/discord-limits.ts';
import { COSTS, foundOf, REQUESTS } from '../../support/found.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const NOW = 100_000;
const list = (found: readonly Found[], page = 0, now = NOW) => jobList(t, found, { page, now, costs: COSTS });
const many = (count: number, job: RequestJob) =>
  Array.from({ length: count }, (_, n) => foundOf({ ...job, id: `job${n}` }));
const textOf = (payload: ReturnType<typeof list>) => textsOf(payload).join('\n');
const buttons = (payload: ReturnType<typeof list>) =>
  buttonsOf(payload).map((button) => [
    'label' in button ? button.label : '',
    'custom_id' in button ? button.custom_id : '',
    button.disabled === true,
  ]);

describe('an entry', () => {
  test('says what, whether its links work, when, and where it is shown', () => {
    const job = jobIn('delivered', { title: 'Night Drive' });
    expect(textOf(list([foundOf(job)]))).toContain(
      [
        '**1.** **Night Drive** · Karaoke',
        `**Ready** · links expire <t:${Math.floor(job.expiresAt / 1000)}:R>`,
        `-# Asked <t:0:R> · [Look at it](https://discord.com/channels/${DELIVERY.guildId}/${DELIVERY.channelId}/m1)`,
      ].join('\n'),
    );
  });

  test('names a song without a title by its id', () => {
    expect(textOf(list([foundOf(jobIn('queued'))]))).toContain('**1.** **Song 376c687e** · Karaoke');
  });

  test.each([
    ['told by a private notice', { told: { as: 'failed', via: 'notice' } }],
    ['told in direct messages', { told: { as: 'failed', via: 'direct' } }],
    ['private', { isPrivate: true, told: { as: 'failed', via: 'reply' } }],
    ['not shown anywhere yet', {}],
  ] as const)('that is %s has no link', (_how, { told, ...change }: { told?: object }) => {
    const place = { channelId: '2', messageId: '3' };
    // The table has the parts of `told` that matter.
    const delivery = { ...change, ...(told && { told: { ...told, ...place } }) } as Partial<typeof DELIVERY>;
    expect(textOf(list([foundOf(jobIn('failed'), delivery)]))).not.toContain('https:');
  });

  test('that is under way is linked to the message that shows how it goes', () => {
    const found = foundOf(jobIn('separating'), { originalId: 'm7' });
    expect(textOf(list([found]))).toContain(`/${DELIVERY.channelId}/m7)`);
  });

  test.each([
    [jobIn('accepted'), '**Waiting** for its turn'],
    [jobIn('queued', { waitsFor: 'connection' }), '**Waiting**: the separation service cannot be reached'],
    [jobIn('submitting'), '**Separating**, started <t:1:R>'],
    [jobIn('failed', { reason: 'timeout' }), '**Failed**: the separation took too long'],
    [jobIn('refused'), '**Refused**: the limit of each member was reached'],
    [jobIn('cancelled'), '**Cancelled**: Discord did not take our answer'],
  ])('says in words where it stands: %#', (job, words) => {
    expect(textOf(list([foundOf(job)]))).toContain(words);
  });

  test('tells results from what was one', () => {
    const found = [foundOf(jobIn('delivered'))];
    const { expiresAt } = jobIn('delivered');
    expect(buttons(list(found, 0, expiresAt - 1))).toEqual([
      ['1: Show again', 'show:job1', false],
      ['Refresh', 'jobs-list:0', false],
    ]);
    expect(textOf(list(found, 0, expiresAt))).toContain('**Expired** · the links ended');
    expect(buttons(list(found, 0, expiresAt)).flat()).not.toContain('show:job1');
  });

  test.each([
    ['a failure', jobIn('failed', { type: 'split_stem' }), '1: Try again (50 credits)', 'make:sjob1'],
    ['a refusal', jobIn('refused'), '1: Try again (10 credits)', 'make:kjob1'],
    ['a cancelled request', jobIn('cancelled'), '1: Try again (10 credits)', 'make:kjob1'],
    ['what waits', jobIn('queued'), '1: Cancel', 'jobs-leave:job1:d1'],
    ['what is separated', jobIn('separating'), '1: Stop waiting', 'jobs-leave:job1:d1'],
  ])('offers what can be done about %s, at the price of today', (_what, job, label, customId) => {
    expect(buttons(list([foundOf({ ...job, cost: 99 })]))[0]).toEqual([label, customId, false]);
  });

  test('offers to look for what is expired, for free, and to make it again, at the price of today', () => {
    const expired = jobIn('delivered', { expiresAt: NOW, cost: 99 });
    expect(buttons(list([foundOf(expired)])).slice(0, 2)).toEqual([
      ['1: Check again (free)', 'check:job1', false],
      ['1: Make it again (10 credits)', 'make:kjob1', false],
    ]);
  });

  test.each([
    ['a song that is not known upstream', foundOf(jobIn('failed', { reason: 'invalid' }))],
    ['what is not waited for any more', foundOf(jobIn('separating'), { hasLeft: true })],
  ])('offers nothing for %s', (_what, found) => {
    expect(buttons(list([found]))).toEqual([['Refresh', 'jobs-list:0', false]]);
  });

  test('says that it is not waited for any more', () => {
    expect(textOf(list([foundOf(jobIn('separating'), { hasLeft: true })]))).toContain(
      'you do not wait for it',
    );
  });
});

describe('pages', () => {
  test('have four entries each, counted on, and buttons to the ones around', () => {
    const found = many(9, jobIn('delivered'));
    const [first, second, third] = [0, 1, 2].map((page) => list(found, page));
    expect(buttonsOf(first ?? {}).map((button) => 'label' in button && button.label)).toEqual([
      ...[1, 2, 3, 4].map((number) => `${number}: Show again`),
      ...['Newer', 'Refresh', 'Older'],
    ]);
    expect(buttons(first ?? {}).slice(-3)).toEqual([
      ['Newer', 'jobs-list:-1', true],
      ['Refresh', 'jobs-list:0', false],
      ['Older', 'jobs-list:1', false],
    ]);
    expect(textOf(second ?? {})).toMatch(/\*\*5\.\*\*.*\*\*8\.\*\*.*Page 2 of 3 · 9 requests/s);
    expect(buttons(third ?? {})).toEqual([
      ['9: Show again', 'show:job8', false],
      ['Newer', 'jobs-list:1', false],
      ['Refresh', 'jobs-list:2', false],
      ['Older', 'jobs-list:3', true],
    ]);
  });

  test.each([
    [-1, 1],
    [99, 3],
    [Number.NaN, 1],
    [0.5, 1],
  ])('that are not there are the nearest: %d', (page, shown) => {
    expect(textOf(list(many(9, jobIn('delivered')), page))).toContain(`Page ${shown} of 3`);
  });

  test('without anything say what to do, and take the list before away', () => {
    const payload = list([]);
    expect(payload.content).toContain('`/karaoke`');
    expect(payload.embeds).toEqual([]);
    expect(buttons(payload)).toEqual([['Refresh', 'jobs-list:0', false]]);
  });
});

test('every state, reason and rule can be listed in every language', () => {
  const jobs = [
    ...REQUESTS,
    ...FailureReason.options.map((reason) => jobIn('failed', { reason })),
    ...Refusal.shape.rule.options.map((rule) => jobIn('refused', { refusal: { rule, cost: 10 } })),
    jobIn('cancelled', { reason: 'left' }),
    jobIn('cancelled', { reason: 'unwanted' }),
  ];
  for (const reader of READERS) {
    for (const job of jobs) {
      const payload = jobList(reader, [foundOf(job)], { page: 0, now: NOW, costs: COSTS });
      expectInsideLimits(payload);
      expectToPing(payload);
    }
  }
});

test('whatever songs are called, a page is inside of all limits, in every language', () => {
  for (const reader of READERS) {
    for (const title of HOSTILE_TEXTS) {
      const found = many(20, jobIn('delivered', { title }));
      const payload = jobList(reader, found, { page: 1, now: NOW, costs: COSTS });
      expectInsideLimits(payload);
      expectToPing(payload);
    }
  }
});
