import type { ErrorCode } from '../../errors.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import type { MessageKey } from './catalogues/catalogues.ts';
import { pinging, prose } from './text.ts';
import type { Translate } from './translate.ts';

const SENTENCES = {
  store: 'trouble.store',
  corrupt_record: 'trouble.corrupt_record',
  stopping: 'trouble.stopping',
  upstream: 'trouble.upstream',
  discord: 'trouble.discord',
  config: 'trouble.config',
  store_in_use: 'trouble.config',
} as const satisfies Record<ErrorCode, MessageKey>;

/** What a member reads when something of ours went wrong. `reference` finds it in the log. */
export function trouble(t: Translate, code: ErrorCode | undefined, reference: string): MessagePayload {
  const sentence = t(code === undefined ? 'trouble.unknown' : SENTENCES[code]);
  return {
    content: `${prose(t, sentence, t('trouble.uncharged'))}\n-# ${t('reference', { id: reference })}`,
    ...pinging(),
  };
}

const say = (content: string): MessagePayload => ({ content, ...pinging() });

export const serverOnly = (t: Translate): MessagePayload => say(t('trouble.server_only'));

export const notMember = (t: Translate): MessagePayload =>
  say(prose(t, t('trouble.not_member'), t('trouble.uncharged')));

export const tooOld = (t: Translate): MessagePayload => say(t('trouble.too_old'));

export const unknownCommand = (t: Translate): MessagePayload => say(t('trouble.unknown_command'));
