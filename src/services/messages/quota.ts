import type { MessagePayload } from '../platform/messenger.ts';
import { mention, pinging, prose } from './text.ts';
import type { Translate } from './translate.ts';

const say = (t: Translate, ...sentences: string[]): MessagePayload => ({
  content: prose(t, ...sentences),
  ...pinging(),
});

export const notAllowed = (t: Translate): MessagePayload => say(t, t('quota.not_allowed'));

/** Stands above an answer. */
export const brokenLog = (t: Translate): string => t('quota.log.broken');

export const logRefused = (t: Translate): MessagePayload =>
  say(t, t('quota.log.refused'), t('quota.unchanged'));

/** Why a command has changed nothing, and what to do instead. */
export const nothingToDo = (t: Translate, hint: string): MessagePayload => say(t, hint, t('quota.unchanged'));

export const wasReset = (t: Translate, memberId: string | undefined): MessagePayload =>
  say(
    t,
    memberId === undefined ? t('quota.reset.server') : t('quota.reset.member', { user: mention(memberId) }),
  );

export const wasGranted = (t: Translate, memberId: string | undefined, count: number): MessagePayload =>
  say(
    t,
    memberId === undefined
      ? t('quota.granted.server', { count })
      : t('quota.granted.member', { user: mention(memberId), count }),
  );

export const wasForgotten = (t: Translate, memberId: string): MessagePayload =>
  say(t, t('quota.forgotten.member', { user: mention(memberId) }));

export const forgotYou = (t: Translate): MessagePayload => say(t, t('quota.forgotten.you'));
