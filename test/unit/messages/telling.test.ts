import { describe, expect, it } from 'vitest';
import type { JobIn } from '../../../src/services/jobs/job.ts';
import { LANGUAGES } from '../../../src/services/messages/languages.ts';
import { progress } from '../../../src/services/messages/progress.ts';
import { createTelling } from '../../../src/services/messages/telling.ts';
import { expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { OFFERS } from '../../support/found.ts';
import { anyJob, DELIVERY, jobIn, STATES } from '../../support/jobs.ts';

const telling = createTelling(OFFERS);

describe('the telling of an outcome', () => {
  const told = ['separated', 'failed', 'refused', 'returned'] as const;

  const place = { guildId: '1', channelId: '2', messageId: '3' };

  it.each(told)('stays inside all limits, in every language: %s', (state) => {
    for (const server of LANGUAGES) {
      const delivery = { ...DELIVERY, languages: { member: server, server } };
      const { payload, plain, pointer, ping } = telling(anyJob(state), delivery);
      for (const message of [payload, plain, ping, pointer(place)]) expectInsideLimits(message);
    }
  });

  it.each(told)('pings nobody else: %s', (state) => {
    const { payload, plain, pointer, ping } = telling(anyJob(state), DELIVERY);
    const isNotice = state === 'refused' || state === 'returned';
    const who = isNotice ? undefined : DELIVERY.userId;
    expectToPing(payload, who);
    expectToPing(plain, who);
    expectToPing(ping, DELIVERY.userId);
    expectToPing(pointer(place));
    expect(pointer(place)).toMatchObject({
      content: 'The answer to this request is here: https://discord.com/channels/1/2/3',
      embeds: [],
      components: [],
    });
  });

  it.each([
    ['separated', 'your karaoke tracks are ready'],
    ['failed', 'your karaoke tracks could not be made'],
    ['refused', 'your karaoke tracks were not asked for, since a limit is reached'],
  ] as const)('pings with what happened: %s', (state, expected) => {
    const { ping } = telling(anyJob(state), DELIVERY);
    expect(ping.content).toBe(`<@${DELIVERY.userId}> ${expected}; see the message above.`);
  });

  it('is private where it concerns only who asked', () => {
    const failed = (reason: JobIn<'failed'>['reason']) =>
      telling(jobIn('failed', { reason }), DELIVERY).isNotice;
    expect(telling(jobIn('separated'), DELIVERY).isNotice).toBe(false);
    expect(telling(jobIn('refused'), DELIVERY).isNotice).toBe(true);
    expect([failed('invalid'), failed('timeout')]).toEqual([true, false]);
  });

  describe('in which language', () => {
    // Seen by how numbers are written.
    const refusal = { rule: 'member', used: 1_234, limit: 1_240, cost: 10, resetsAt: 0 } as const;
    const refused = jobIn('refused', { refusal });
    const waiting = jobIn('queued');
    const shown = (isPrivate: boolean) => {
      const delivery = { ...DELIVERY, isPrivate, languages: { member: 'de', server: 'en' } } as const;
      const inLine = progress(waiting, delivery, {
        position: 1_234,
        isPaused: false,
        now: 0,
        usualMs: undefined,
      });
      return [telling(refused, delivery).payload, inLine].map(
        (payload) => /1\D234/.exec(payload?.content ?? '')?.[0],
      );
    };

    it("is the member's for what they alone read, and the server's for what others read, too", () => {
      expect(shown(false)).toEqual(['1.234', '1,234']);
      expect(shown(true)).toEqual(['1.234', '1.234']);
    });
  });

  it('speaks the language of the member where it went to them alone', () => {
    const delivery = { ...DELIVERY, languages: { member: 'de', server: 'en' } } as const;
    const place = { as: 'failed', channelId: '2', messageId: '3' } as const;
    const saidIn = (via: 'direct' | 'channel') =>
      telling(jobIn('separated'), { ...delivery, told: { ...place, via } }).payload.content;
    expect(saidIn('direct')).toContain('sind fertig');
    expect(saidIn('channel')).toContain('are ready');
  });

  it('speaks to who waits, not to who asked first', () => {
    const { payload, ping } = telling(jobIn('separated'), { ...DELIVERY, userId: '77' });
    expect([payload.content, ping.content].map((text) => text?.startsWith('<@77> '))).toEqual([true, true]);
    expectToPing(payload, '77');
  });

  it('has no words for a job that is not at an end', () => {
    const silent = STATES.filter((state) => {
      try {
        telling(anyJob(state), DELIVERY);
        return false;
      } catch {
        return true;
      }
    });
    expect(silent).toEqual(STATES.filter((state) => !told.some((each) => each === state)));
  });
});
