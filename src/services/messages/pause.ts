import { plain, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

interface Pause {
  /** Epoch ms. */
  until?: number | undefined;
  reason?: string | undefined;
}

/** How long somebody's requests are paused, and why: `until further notice (spam)`. */
export function pause(t: Translate, { until, reason }: Pause): string {
  const end = until === undefined ? t('pause.open') : t('pause.until', { when: timestamp(until, 'f') });
  return reason === undefined ? end : t('pause.because', { end, reason: plain(reason, 200) });
}
