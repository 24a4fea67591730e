import type { Seen } from '../jobs/finding.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { result } from './result.ts';
import type { ResultOffers } from './result-offers.ts';
import { pinging, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/**
 * The result of a job once more, to whoever reads it now, or that its files are gone; `undefined` when there is none
 * (`now` is epoch ms).
 */
export function resultAgain(
  t: Translate,
  { job, delivery, isOwn }: Seen,
  { now, readerId, offers }: { now: number; readerId: string; offers: ResultOffers },
): MessagePayload | undefined {
  if (job.state !== 'separated' && job.state !== 'delivered' && job.state !== 'undeliverable')
    return undefined;
  if (now < job.expiresAt) {
    const reader = { ...delivery, userId: readerId, isPrivate: true };
    const shown = result(t, { ...job, state: 'separated' }, reader, offers);
    return { ...shown, ...pinging() };
  }
  // Those who asked are told everything about it instead.
  if (isOwn) return undefined;
  return linksGone(t, job.expiresAt);
}

/** `expiredAt` is epoch ms. */
export const linksGone = (t: Translate, expiredAt: number): MessagePayload => ({
  content: t('jobs.gone', { when: timestamp(expiredAt, 'R') }),
  ...pinging(),
});

/** Unknown, of another server, and private to somebody else: it sounds the same. */
export const notFound = (t: Translate): MessagePayload => ({ content: t('jobs.not_found'), ...pinging() });
