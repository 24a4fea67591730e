import type { Survey } from '../../services/quotas/survey.ts';
import { moment, table } from '../table.ts';

const share = (used: number, limit: number) => `${used} of ${limit}`;

/** All servers, one line each. `budget` is the operator's for a day, if there is one. */
export function surveyTable(surveys: readonly Survey[], budget: number | undefined): string[] {
  const rows = surveys.map(({ guildId, today, ceiling, period, used, limit, resetsAt }) => [
    guildId,
    share(today, ceiling),
    period,
    share(used, limit),
    moment(resetsAt),
  ]);
  const total = surveys.reduce((sum, { today }) => sum + today, 0);
  return [
    ...table([['SERVER', 'TODAY', 'PERIOD', 'USED', 'RESETS'], ...rows]),
    `Today, over all servers: ${budget === undefined ? total : share(total, budget)}`,
  ];
}

/** One server, with who used most. */
export function surveyLines(survey: Survey): string[] {
  const { guildId, today, ceiling, period, used, limit, memberLimit, resetsAt, charged } = survey;
  const { byType, requests, top } = charged;
  return [
    ...table([
      ['Server', guildId],
      ['Today', share(today, ceiling)],
      [`This ${period}`, `${share(used, limit)}, until ${moment(resetsAt)}`],
      ['Each member', `${memberLimit} per ${period}`],
      ['Charged', `${byType.karaoke} for karaoke, ${byType.stems} for stems, ${requests} requests`],
    ]),
    '',
    ...table([
      ['MEMBER', 'CREDITS', 'REQUESTS'],
      ...top.map((member) => [member.memberId, String(member.credits), String(member.requests)]),
    ]),
  ];
}
