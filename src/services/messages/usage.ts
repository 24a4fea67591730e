import type { MessageFile, MessagePayload } from '../platform/messenger.ts';
import type { PeriodKind } from '../quotas/period.ts';
import type { Report } from '../quotas/report.ts';
import { memberName } from './facts.ts';
import { pinging, prose } from './text.ts';
import type { Translate } from './translate.ts';

/** Who used most in this period, what counts of it, and what for; with the picture of the last 30 days. */
export function usage(
  t: Translate,
  report: Report,
  period: PeriodKind,
  { used, limit }: { used: number; limit: number },
  picture: MessageFile,
): MessagePayload {
  const { total, byType, requests, top } = report;
  const counted = t(`usage.${period}`, { used, limit, requests, ...byType });
  const lines = top.map(
    ({ memberId, credits, requests: count }, place) =>
      `${place + 1}. ${t('usage.member', { member: memberName(t, memberId), credits, requests: count })}`,
  );
  return {
    content: [
      total === used ? counted : prose(t, counted, t('usage.total', { total })),
      ...(lines.length === 0 ? [t('usage.nobody')] : lines),
    ].join('\n'),
    embeds: [{ image: { url: `attachment://${picture.name}` } }],
    files: [picture],
    ...pinging(),
  };
}

export const exported = (
  t: Translate,
  requests: number,
  changes: number,
  files: readonly MessageFile[],
): MessagePayload => ({ content: t('usage.exported', { requests, changes }), files, ...pinging() });
