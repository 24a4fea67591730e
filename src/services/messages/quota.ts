import type { MessagePayload } from '../platform/messenger.ts';
import { mention, pinging } from './text.ts';
import type { Translate } from './translate.ts';

const say = (...sentences: string[]): MessagePayload => ({ content: sentences.join(' '), ...pinging() });

export const notAllowed = (t: Translate): MessagePayload => say(t('quota.not_allowed'));

/** Stands above an answer. */
export const brokenLog = (t: Translate): string => t('quota.log.broken');

export const logRefused = (t: Translate): MessagePayload => say(t('quota.log.refused'), t('quota.unchanged'));

/** Why a command has changed nothing, and what to do instead. */
export const nothingToDo = (t: Translate, hint: string): MessagePayload => say(hint, t('quota.unchanged'));

export const wasReset = (t: Translate, memberId: string | undefined): MessagePayload =>
  say(
    memberId === undefined ? t('quota.reset.server') : t('quota.reset.member', { user: mention(memberId) }),
  );

export const wasGranted = (t: Translate, memberId: string | undefined, count: number): MessagePayload =>
  say(
    memberId === undefined
      ? t('quota.granted.server', { count })
      : t('quota.granted.member', { user: mention(memberId), count }),
  );

export const wasForgotten = (t: Translate, memberId: string): MessagePayload =>
  say(t('quota.forgotten.member', { user: mention(memberId) }));

export const forgotYou = (t: Translate): MessagePayload => say(t('quota.forgotten.you'));
