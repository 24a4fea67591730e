import { LANGUAGES } from '../../src/services/messages/languages.ts';
import { type Translate, translator } from '../../src/services/messages/translate.ts';

/** The texts of every language: what may be sent to one reader has to be possible for all of them. */
export const READERS: readonly Translate[] = LANGUAGES.map(translator);
