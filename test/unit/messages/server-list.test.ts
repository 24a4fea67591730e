import { expect, test } from 'vitest';
import type { Found } from '../../../src/services/jobs/finding.ts';
import { serverList } from '../../../src/services/messages/server-list.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { buttonsOf, expectInsideLimits, textsOf } from '../../support/discord-limits.ts';
import { foundOf, REQUESTS } from '../../support/found.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const USER = `<@${DELIVERY.userId}>`;
const MODERATOR = '1100000000000000099';
const options = { page: 0, now: 100_000, memberId: undefined, readerId: MODERATOR };
const list = (found: readonly Found[], change: Partial<Parameters<typeof serverList>[2]> = {}) =>
  serverList(t, found, { ...options, ...change });
const textOf = (payload: ReturnType<typeof list>) => textsOf(payload).join('\n');
const idsOf = (payload: ReturnType<typeof list>) =>
  buttonsOf(payload).map((button) => ('custom_id' in button ? button.custom_id : ''));

test('an entry says who, what, how it stands, when and where', () => {
  const link = `https://discord.com/channels/${DELIVERY.guildId}/${DELIVERY.channelId}/m1`;
  expect(textOf(list([foundOf(jobIn('delivered', { title: 'Night Drive' }))]))).toContain(
    `1\\. ${USER} · Karaoke · **Night Drive** · ready · <t:0:R> · [Look at it](${link})`,
  );
});

test('of what somebody asked for privately, others read no title, no link and no reason', () => {
  const found = foundOf(jobIn('failed', { title: 'Secret' }), { isPrivate: true, originalId: 'm1' });
  expect(textOf(list([found]))).toContain(`1\\. ${USER} · Karaoke · privately · failed · <t:0:R>\n`);
  expect(textOf(list([found], { readerId: DELIVERY.userId }))).toContain('**Secret**');
  expect(JSON.stringify(list([found]))).not.toMatch(/Secret|https|audio|376c687e/);
});

test('pages keep to the member whose requests are listed', () => {
  const found = Array.from({ length: 21 }, () => foundOf(jobIn('delivered')));
  const payload = list(found, { page: 1, memberId: DELIVERY.userId });
  expect(idsOf(payload)).toEqual([0, 1, 2].map((page) => `jobs-server:${page}:${DELIVERY.userId}`));
  expect(textOf(payload)).toMatch(/^\n\*\*Requests of .*11\\\..*20\\\..*Page 2 of 3 · 21 requests$/s);
  expect(idsOf(list(found))).toEqual(['jobs-server:-1:', 'jobs-server:0:', 'jobs-server:1:']);
});

test('without anything it says so', () => {
  expect(list([]).content).toBe('Nobody has asked for anything here lately.');
  expect(list([], { memberId: DELIVERY.userId }).content).toBe(`${USER} has asked for nothing here lately.`);
});

test('a full page of anything is inside of all limits, and pings nobody', () => {
  const jobs = [
    ...REQUESTS,
    ...HOSTILE_TEXTS.map((title) => jobIn('delivered', { title, type: 'split_stem' })),
  ];
  for (const reader of READERS) {
    for (const job of jobs) {
      const found = Array.from({ length: 300 }, () => foundOf(job));
      const payload = serverList(reader, found, { ...options, page: 29, memberId: DELIVERY.userId });
      expectInsideLimits(payload);
      expect(payload.allowed_mentions).toEqual({ parse: [], users: [] });
      const mentions = textOf(payload).match(/(?<!\\)<(@[!&]?|#|\/|id:|a?:)[^>\n]*>|@(everyone|here)/g) ?? [];
      expect(new Set(mentions)).toEqual(new Set([USER]));
    }
  }
});
