import type { Page } from '../page.ts';

/** Copies the address that opens this very mix. */
export function createShare({ t, say, setting }: Page): () => void {
  return () => {
    setting.write();
    navigator.clipboard?.writeText(location.href).then(
      () => say(t('mixer.shared')),
      () => say(t('mixer.share_by_hand')),
    ) ?? say(t('mixer.share_by_hand'));
  };
}
