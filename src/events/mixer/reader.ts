import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language, languageOf } from '../../services/messages/languages.ts';
import { type Translate, translator } from '../../services/messages/translate.ts';

/** The texts in the language that a browser asks for. */
export const readerOf = ({ headers }: FastifyRequest): Translate =>
  translator(preferred(headers['accept-language'] ?? ''));

/** The first language of the list that we speak: browsers put the best one first. */
function preferred(list: string): Language {
  const asked = list.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  const spoken = asked.find((tag) => tag.startsWith('en') || languageOf(tag) !== LANGUAGES[0]);
  return languageOf(spoken);
}
