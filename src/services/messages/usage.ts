import type { MessageFile, MessagePayload } from '../platform/messenger.ts';
import type { PeriodKind } from '../quotas/period.ts';
import type { Report } from '../quotas/report.ts';
import { NOW } from './quota.ts';
import { credits as creditsIn, mention, pinging } from './text.ts';
import { translator } from './translate.ts';

const credits = (count: number): string => creditsIn(translator('en'), count);

const requests = (count: number): string => `${count} ${count === 1 ? 'request' : 'requests'}`;

/** A member, or what is left of one who was forgotten. */
const whom = (memberId: string): string => (/^\d+$/.test(memberId) ? mention(memberId) : 'a former member');

/** Who used most in this period, what counts of it, and what for; with the picture of the last 30 days. */
export function usage(
  report: Report,
  period: PeriodKind,
  counted: { used: number; limit: number },
  picture: MessageFile,
): MessagePayload {
  const { total, byType, top } = report;
  const lines = top.map(
    ({ memberId, credits: used, requests: count }, place) =>
      `${place + 1}. ${whom(memberId)}: ${credits(used)} in ${requests(count)}`,
  );
  return {
    content: [
      `**${counted.used} of ${credits(counted.limit)}** used ${NOW[period]}${total === counted.used ? '' : ` (${total} before what was reset)`} in ${requests(report.requests)}: karaoke ${byType.karaoke}, stems ${byType.stems}.`,
      ...(lines.length === 0 ? ['Nobody has used anything in this period yet.'] : lines),
    ].join('\n'),
    embeds: [{ image: { url: `attachment://${picture.name}` } }],
    files: [picture],
    ...pinging(),
  };
}

export const exported = (count: number, changes: number, files: readonly MessageFile[]): MessagePayload => ({
  content: `${requests(count)} of this period, one line each, and the last ${changes} ${changes === 1 ? 'change' : 'changes'} of quotas (times in UTC).`,
  files,
  ...pinging(),
});
