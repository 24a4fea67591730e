import type { Block } from '../quotas/settings.ts';
import { plain, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/** How long somebody's requests are paused, and why: `until further notice (spam)`. */
export function pause(t: Translate, { until, reason }: Pick<Block, 'until' | 'reason'>): string {
  const end = until === undefined ? t('pause.open') : t('pause.until', { when: timestamp(until, 'f') });
  return reason === undefined ? end : t('pause.because', { end, reason: plain(reason, 200) });
}
