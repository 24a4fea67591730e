import { ButtonStyle, ComponentType } from 'discord.js';
import type { SeparationType } from '../separation/stems.ts';

/** How the custom ids of our buttons begin; 100 characters at most, with what follows. */
export const PREFIXES = {
  /** The type, and the job whose track is meant: asks for it at the expense of whoever presses. */
  make: 'make:',
  /** A job whose links have ended: looks whether its files are still there. */
  check: 'check:',
  /** A job that asked which track is meant, and which of those that it offered. */
  ask: 'ask:',
  /** Takes the question of a job away. */
  dismiss: 'dismiss:',
  /** A job and a delivery of it. */
  leave: 'leave:',
  /** A job: the track that is chosen of it is played to whoever chooses. */
  play: 'play:',
} as const;

const TYPES: Record<SeparationType, string> = { separate_vocal: 'k', split_stem: 's' };

export const makeId = (type: SeparationType, jobId: string): string =>
  `${PREFIXES.make}${TYPES[type]}${jobId}`;

export const leaveId = (jobId: string, deliveryId: string): string =>
  `${PREFIXES.leave}${jobId}:${deliveryId}`;

export const playId = (jobId: string): string => `${PREFIXES.play}${jobId}`;

export const checkId = (jobId: string): string => `${PREFIXES.check}${jobId}`;

/** `choice` counts from 0. */
export const askId = (jobId: string, choice: number): string => `${PREFIXES.ask}${jobId}:${choice}`;

export const dismissId = (jobId: string): string => `${PREFIXES.dismiss}${jobId}`;

/** What the argument of a `make:` button says; job ids are checked by whoever looks for them. */
export function parseMake(argument: string): { type: SeparationType; jobId: string } | undefined {
  const type = typeOf(argument);
  return type && { type, jobId: argument.slice(1) };
}

function typeOf(argument: string): SeparationType | undefined {
  if (argument.startsWith(TYPES.separate_vocal)) return 'separate_vocal';
  return argument.startsWith(TYPES.split_stem) ? 'split_stem' : undefined;
}

/** Discord takes no link with more characters on a button. */
export const LONGEST_BUTTON_URL = 512;

/** A button that opens an address. */
export const link = (url: string, label: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Link as const,
  label,
  url,
});

/** A button of ours. */
export const button = (
  customId: string,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary,
) => ({ type: ComponentType.Button as const, style, custom_id: customId, label });

/** Buttons beside each other: 5 at most. */
export const row = <Button>(...components: Button[]) => ({
  type: ComponentType.ActionRow as const,
  components,
});
