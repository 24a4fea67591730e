import type { Delivery } from '../jobs/delivery.ts';
import { type Translate, translator } from './translate.ts';

/** The language of what is said to one who waits: the server's where others read it, too. */
export function translatorFor({ isPrivate, languages }: Delivery, isNotice = false): Translate {
  return translator(isPrivate || isNotice ? languages.member : languages.server);
}
