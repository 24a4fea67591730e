import type { Language } from '../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ptBR } from './pt-BR.ts';

/** The English texts, from which the keys and placeholders of every other language follow. */
export type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** What one language says for each key, in ICU's message syntax. */
export type Texts = Readonly<Record<MessageKey, string>>;

/** What a language does not say yet is said in English, so that a new text is never missing; a test asks for the rest. */
export const CATALOGUES: Readonly<Record<Language, Texts>> = {
  en,
  de: { ...en, ...de },
  fr: { ...en, ...fr },
  es: { ...en, ...es },
  'pt-BR': { ...en, ...ptBR },
  ja: { ...en, ...ja },
};
