import { describe, expect, it } from 'vitest';
import { refusal } from '../../../src/services/messages/refusal.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import type { Refusal } from '../../../src/services/quotas/refusal.ts';
import { expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');

describe('the word of a limit', () => {
  const limit: Refusal = {
    rule: 'member',
    used: 95,
    limit: 100,
    cost: 10,
    period: 'day',
    resetsAt: 1_753_833_600_000,
  };
  const raise = 'A moderator can raise it with `/quota`.';

  it.each<[Partial<Refusal>, string]>([
    [
      {},
      `The limit of each member is reached: 95 of 100 credits used today, and this needs 10. It resets <t:1753833600:R>. ${raise}`,
    ],
    [
      { rule: 'guild', used: 500, limit: 500, period: 'week' },
      `This server's limit is reached: 500 of 500 credits used this week, and this needs 10. It resets <t:1753833600:R>. ${raise}`,
    ],
    [
      { rule: 'override', used: 1, limit: 10, period: 'month' },
      `Your own limit is reached: 1 of 10 credits used this month, and this needs 10. It resets <t:1753833600:R>. ${raise}`,
    ],
    [
      { rule: 'role', roleId: '12' },
      `The limit of your role <@&12> is reached: 95 of 100 credits used today, and this needs 10. It resets <t:1753833600:R>. ${raise}`,
    ],
    [
      { rule: 'ceiling' },
      "This bot's ceiling for a server is reached: 95 of 100 credits used today, and this needs 10. It resets <t:1753833600:R>. Only whoever runs this bot can raise it.",
    ],
    [
      { rule: 'operator' },
      "This bot's budget for all servers is reached: 95 of 100 credits used today, and this needs 10. It resets <t:1753833600:R>. Only whoever runs this bot can raise it.",
    ],
    [
      { used: 0, limit: 5 },
      `The limit of each member of 5 credits a day is too small for this, which needs 10. ${raise}`,
    ],
    [
      { rule: 'guild', used: 0, limit: 1, period: 'month' },
      `This server's limit of 1 credit a month is too small for this, which needs 10. ${raise}`,
    ],
    [
      { rule: 'memberJobs', used: 2, limit: 2 },
      `You have 2 of 2 requests under way at once; ask again when one of them is done. ${raise}`,
    ],
    [
      { rule: 'guildJobs', used: 9, limit: 9 },
      `This server has 9 of 9 requests under way at once; ask again when one of them is done. ${raise}`,
    ],
    [
      { rule: 'blocked' },
      'A moderator has paused your requests until further notice. Moderators can lift this with `/quota member`.',
    ],
    [
      { rule: 'blocked', until: 1_753_833_600_000, reason: 'too many of the same song' },
      'A moderator has paused your requests until <t:1753833600:f> (too many of the same song). Moderators can lift this with `/quota member`.',
    ],
    [
      { rule: 'floor' },
      "The bot's account is running low, so requests of 10 credits are paused until whoever runs the bot tops it up.",
    ],
  ])(
    'says the rule, how far it is used up, whether waiting helps, and who may change it: %j',
    (over, expected) => {
      const payload = refusal(t, { ...limit, ...over });
      expect(payload.content).toBe(`${expected} Nothing was sent or charged.`);
      expect(payload).toMatchObject({
        embeds: [],
        components: [],
        allowed_mentions: { parse: [], users: [] },
      });
    },
  );

  it('holds for records of the first release, which know no period', () => {
    const { period: _, ...old } = limit;
    expect(refusal(t, old).content).toContain('95 of 100 credits used today');
  });

  it.each(HOSTILE_TEXTS)('lets no reason of a moderator do harm (%#)', (reason) => {
    for (const reader of READERS) {
      const payload = refusal(reader, { rule: 'blocked', cost: 10, reason });
      expectInsideLimits(payload);
      expectToPing(payload);
    }
  });
});
