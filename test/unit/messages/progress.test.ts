import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/services/messages/languages.ts';
import { progress } from '../../../src/services/messages/progress.ts';
import { expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { anyJob, DELIVERY, jobIn, STATES } from '../../support/jobs.ts';

describe('the progress of a job', () => {
  const situation = { position: 3, isPaused: false, now: 40_000, usualMs: undefined };

  it('tells of each state that lasts, and of no other', () => {
    const telling = STATES.filter((state) => progress(anyJob(state), DELIVERY, situation) !== undefined);
    expect(telling).toEqual(['queued', 'submitting', 'separating']);
  });

  it('tells the place in line', () => {
    const job = jobIn('queued', { title: 'Night Drive' });
    expect(progress(job, DELIVERY, { ...situation, position: 1_234 })?.content).toBe(
      '**Night Drive** · Queued: your karaoke tracks are at place 1,234 in line.\n-# 10 credits held · reference job1',
    );
  });

  it('tells why a job waits', () => {
    const said = (['turn', 'connection', 'maintenance'] as const).map(
      (waitsFor) => progress(jobIn('queued', { waitsFor }), DELIVERY, situation)?.content ?? '',
    );
    expect(said[1]).toContain('cannot be reached');
    expect(said[2]).toContain('maintenance');
    const paused = progress(jobIn('queued'), DELIVERY, { ...situation, isPaused: true })?.content ?? '';
    expect(paused).toContain('takes no requests');
    expect(new Set([...said, paused]).size).toBe(4);
  });

  it('tells since when a separation runs, in the time of whoever reads it', () => {
    for (const state of ['submitting', 'separating'] as const) {
      const job = jobIn(state, { startedAt: 1_753_782_937_999 });
      expect(progress(job, DELIVERY, situation)?.content).toContain('started <t:1753782937:R>.');
    }
  });

  const left = {
    rule: 'member',
    used: 60,
    limit: 100,
    period: 'day',
    resetsAt: 9_000,
    isFirstLow: false,
  } as const;

  it.each([
    [{}, '10 credits held, 40 of your 100 left today'],
    [{ rule: 'role', period: 'week' }, '10 credits held, 40 of your 100 left this week'],
    [{ rule: 'guild', used: 490, limit: 500 }, "10 credits held, 10 of the server's 500 left today"],
    [{ rule: 'ceiling', period: 'month' }, "10 credits held, 40 of the server's 100 left this month"],
    [{ used: 130 }, '10 credits held, 0 of your 100 left today'],
  ] as const)('tells the cost and what is left of the nearest limit: %j', (over, expected) => {
    const payload = progress(jobIn('queued', { left: { ...left, ...over } }), DELIVERY, situation);
    expect(payload?.content).toContain(`-# ${expected} · reference job1`);
  });

  it('tells that little is left, where the reservation says that it is the first time', () => {
    const said = [true, false].map((isFirstLow) =>
      progress(jobIn('queued', { left: { ...left, isFirstLow } }), DELIVERY, situation)?.content?.includes(
        'Less than a fifth of your credits is left; they begin anew <t:9:R>.',
      ),
    );
    expect(said).toEqual([true, false]);
  });

  it.each(HOSTILE_TEXTS)('lets no title do harm (%#)', (title) => {
    for (const server of LANGUAGES) {
      const delivery = { ...DELIVERY, languages: { member: server, server } };
      for (const state of ['queued', 'submitting', 'separating'] as const) {
        const payload = progress(jobIn(state, { title }), delivery, situation);
        expect(payload).toBeDefined();
        expectInsideLimits(payload ?? {});
        expectToPing(payload ?? {});
        expect(payload?.content?.split('\n')).toHaveLength(2);
        expect(payload?.content).not.toMatch(/^ ·|\*{4}/);
      }
    }
  });
});
