import { expect, test } from 'vitest';
import { DiscordError, type DiscordReason } from '../../../src/errors.ts';
import { createHomeOf } from '../../../src/services/jobs/home-of.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const elsewhere = { ...DELIVERY, id: 'd2', guildId: 'another', userId: 'somebody' };
const job = jobIn('delivered', { deliveries: [DELIVERY, elsewhere] });
const clock = createManualClock();
const { guildId, userId } = DELIVERY;

function homeWith(rolesOf: (guildId: string, userId: string) => Promise<string[]>) {
  return createHomeOf({
    jobs: { get: async (id) => (id === job.id ? job : undefined) },
    messenger: { rolesOf },
    clock,
  });
}

test('a job is at home where its member asked for it, with the roles that they have there now', async () => {
  const asked: string[][] = [];
  const homeOf = homeWith(async (...who) => {
    asked.push(who);
    return ['a role'];
  });
  expect(await homeOf(job.id, userId)).toEqual({ guildId, roleIds: ['a role'] });
  expect(await homeOf(job.id, 'somebody')).toEqual({ guildId: 'another', roleIds: ['a role'] });
  expect(asked).toEqual([
    [guildId, userId],
    ['another', 'somebody'],
  ]);
});

test('a job of nobody, or of somebody else, has no home, and nobody is asked', async () => {
  const homeOf = homeWith(() => Promise.reject(new Error('nobody should be asked')));
  expect(await homeOf('unknown', userId)).toBeUndefined();
  expect(await homeOf(job.id, 'a stranger')).toBeUndefined();
});

test.each<[DiscordReason, string]>([
  ['unknown_member', 'the member has left'],
  ['gone', 'the server is gone'],
  ['no_access', 'the bot has left'],
])('%s: %s', async (reason) => {
  const homeOf = homeWith(() => Promise.reject(new DiscordError(reason, undefined)));
  expect(await homeOf(job.id, userId)).toBe('left');
});

test('what Discord does not tell in time, or cannot, is an error that is worth another try', async () => {
  const failing = homeWith(() => Promise.reject(new DiscordError('transient', undefined)));
  await expect(failing(job.id, userId)).rejects.toMatchObject({ reason: 'transient' });
  const silent = homeWith(() => new Promise(() => {}));
  const late = expect(silent(job.id, userId)).rejects.toMatchObject({ reason: 'transient', retryable: true });
  await clock.advance(1_500);
  await late;
});
