import type { Delivery } from '../jobs/delivery.ts';
import { type Translate, translator } from './translate.ts';

/** The language of what is said to one who waits: the server's where others read it, too. */
export function translatorFor({ isPrivate, languages, told }: Delivery, isNotice = false): Translate {
  const isForThemAlone = isPrivate || isNotice || told?.via === 'direct';
  return translator(isForThemAlone ? languages.member : languages.server);
}
