import { describe, expect, it } from 'vitest';
import { FailureReason } from '../../../src/services/jobs/job.ts';
import { failure, isPersonal } from '../../../src/services/messages/failure.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { buttonsOf, expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');

const PING = `<@${DELIVERY.userId}>`;
const lines = (reason: FailureReason) =>
  failure(t, jobIn('failed', { reason }), DELIVERY).content?.split('\n');

describe('the word of a failure', () => {
  const CAUSES: Record<FailureReason, [cause: RegExp, advice: RegExp, personal: boolean, again: boolean]> = {
    invalid: [/does not know this song, or cannot split it/, /^Check that both ids/, true, false],
    source: [/could not fetch the song's audio/, /^Check that the song still exists/, false, true],
    no_credits: [/has no credits left for this bot/, /^Tell whoever runs the bot/, false, true],
    unauthorized: [/no longer accepts this bot/, /^Tell whoever runs the bot/, false, true],
    wrong_url: [/was not found where this bot looks/, /^Tell whoever runs the bot/, false, true],
    failed: [/tried and failed/, /^Try again; if it fails again/, false, true],
    unknown_outcome: [/gave no clear answer/, /^Try again; should the result still come/, false, true],
    timeout: [/took too long/, /^Try again; should the result still come/, false, true],
  };

  it.each(FailureReason.options)('says why, what to do and that nothing was lost: %s', (reason) => {
    const [cause, advice, personal, again] = CAUSES[reason];
    const payload = failure(t, jobIn('failed', { reason }), DELIVERY);
    const [first, second, third, ...more] = payload.content?.split('\n') ?? [];
    expect(first?.startsWith(`${PING} the karaoke tracks could not be made: `)).toBe(true);
    expect(first).toMatch(cause);
    expect(second).toMatch(advice);
    expect(second).toMatch(/ \(\/karaoke\)\. Your 10 credits were given back\.$/);
    expect([third, ...more]).toEqual(['-# Reference job1']);
    expect(isPersonal(reason)).toBe(personal);
    expect(buttonsOf(payload)).toEqual(
      again ? [{ type: 2, style: 2, custom_id: 'make:kjob1', label: 'Try again (10 credits)' }] : [],
    );
    expect(Object.keys(payload).sort()).toEqual(['allowed_mentions', 'components', 'content', 'embeds']);
    expect(payload.embeds).toEqual([]);
  });

  it('says something different for each reason', () => {
    const causes = FailureReason.options.map((reason) => lines(reason)?.[0]);
    expect(new Set(causes).size).toBe(FailureReason.options.length);
  });

  it('names the song, the command and the cost of this job', () => {
    const job = jobIn('failed', { type: 'split_stem', title: 'Night Drive', cost: 1 });
    const { content } = failure(t, job, DELIVERY);
    expect(content).toContain('the stems of **Night Drive** could not be made');
    expect(content).toContain('(/stems). Your 1 credit was given back.');
  });

  it("never tells upstream's own words", () => {
    const job = jobIn('failed', { detail: 'hush: internal host 10.0.0.7' });
    expect(JSON.stringify(failure(t, job, DELIVERY))).not.toContain('hush');
  });

  it.each(HOSTILE_TEXTS)('lets no title do harm (%#)', (title) => {
    for (const reader of READERS) {
      for (const reason of FailureReason.options) {
        const job = jobIn('failed', { reason, title, type: 'split_stem' });
        const payload = failure(reader, job, DELIVERY);
        expectInsideLimits(payload);
        expectToPing(payload, DELIVERY.userId);
        expect(payload.content?.split('\n')).toHaveLength(3);
        expect(payload.content).not.toContain('****');
      }
    }
  });
});
