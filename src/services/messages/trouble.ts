import type { ErrorCode } from '../../errors.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { pinging } from './text.ts';

const SENTENCES: Record<ErrorCode, string> = {
  store: 'Your request could not be written down, so it was not accepted. Please try again in a minute.',
  corrupt_record: 'The record of this request is damaged and was put aside. Please ask again.',
  stopping: 'The bot is restarting. Please try again in a minute.',
  upstream: 'The separation service did not answer. Please try again in a minute.',
  discord: 'Discord did not take the answer. Please try again in a minute.',
  config: 'The bot is not set up correctly. Please tell whoever runs it.',
  store_in_use: 'The bot is not set up correctly. Please tell whoever runs it.',
};

/** What a member reads when something of ours went wrong. `reference` finds it in the log. */
export function trouble(code: ErrorCode | undefined, reference: string): MessagePayload {
  const sentence =
    code === undefined ? 'Something went wrong on our side. Please try again in a minute.' : SENTENCES[code];
  return { content: `${sentence} Nothing was charged.\n-# Reference ${reference}`, ...pinging() };
}

export const serverOnly: MessagePayload = {
  content: 'This command works in servers only, since each server has its own quota.',
  ...pinging(),
};

export const retriedAlready: MessagePayload = {
  content: 'Somebody is trying this again already; the answer appears in this channel.',
  ...pinging(),
};

export const tooOld: MessagePayload = {
  content: 'This request is too old for that: its record is gone. Please use the command again.',
  ...pinging(),
};

export const unknownCommand: MessagePayload = {
  content: 'This bot no longer has this command. Your Discord app will show the current ones in a moment.',
  ...pinging(),
};
