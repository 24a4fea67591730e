import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/services/jobs/job.ts';
import { refusal } from '../../../src/services/messages/refusal.ts';
import { expectToPing } from '../../support/discord-limits.ts';

describe('the word of a limit', () => {
  const limit: Refusal = { rule: 'member', used: 95, limit: 100, cost: 10, resetsAt: 1_753_833_600_000 };

  it.each<[Partial<Refusal>, string]>([
    [
      {},
      'Your daily limit is reached: you have used 95 of 100 credits, and this needs 10. It resets <t:1753833600:R>.',
    ],
    [
      { rule: 'guild', used: 500, limit: 500 },
      "This server's daily limit is reached: the server has used 500 of 500 credits, and this needs 10. It resets <t:1753833600:R>.",
    ],
    [{ used: 0, limit: 5 }, 'Your daily limit of 5 credits is too small for this, which needs 10.'],
    [
      { rule: 'guild', used: 0, limit: 1 },
      "This server's daily limit of 1 credit is too small for this, which needs 10.",
    ],
  ])('says whose it is, how far it is used up, and whether waiting helps: %j', (over, expected) => {
    const payload = refusal({ ...limit, ...over });
    expect(payload.content).toBe(`${expected} Nothing was sent or charged.`);
    expect(payload).toMatchObject({ embeds: [], components: [] });
    expectToPing(payload);
  });
});
