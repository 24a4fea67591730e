import type { MessagePayload } from '../platform/messenger.ts';
import { pinging } from './text.ts';
import type { Translate } from './translate.ts';

/** In the place of the progress: the request is not waited for any more. */
export const hasLeft = (t: Translate, departure: 'cancelled' | 'left'): MessagePayload => ({
  content: t(`leaving.${departure}`),
  embeds: [],
  components: [],
  ...pinging(),
});

export const tooLate = (t: Translate): MessagePayload => ({ content: t('leaving.late'), ...pinging() });

export const notYours = (t: Translate): MessagePayload => ({ content: t('leaving.foreign'), ...pinging() });
