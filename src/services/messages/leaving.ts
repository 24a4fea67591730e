import type { Delivery } from '../jobs/delivery.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { translatorFor } from './reader.ts';
import { pinging } from './text.ts';
import type { Translate } from './translate.ts';

/** In the place of the progress: the request is not waited for any more. */
export const hasLeft = (t: Translate, departure: 'cancelled' | 'left'): MessagePayload => ({
  content: t(`leaving.${departure}`),
  embeds: [],
  components: [],
  ...pinging(),
});

/** The same to one who has left from somewhere else, where they asked. */
export const farewell = (delivery: Delivery, departure: 'cancelled' | 'left'): MessagePayload =>
  hasLeft(translatorFor(delivery), departure);

export const tooLate = (t: Translate): MessagePayload => ({ content: t('leaving.late'), ...pinging() });

export const notYours = (t: Translate): MessagePayload => ({ content: t('leaving.foreign'), ...pinging() });
