import { DiscordAPIError, HTTPError } from 'discord.js';
import type { DiscordReason } from '../../errors.ts';

const REASONS: Record<number, DiscordReason> = {
  10003: 'gone',
  10004: 'gone',
  10007: 'unknown_member',
  10008: 'unknown_message',
  10015: 'expired',
  10062: 'unknown_interaction',
  40060: 'already_acknowledged',
  50001: 'no_access',
  50007: 'dm_closed',
  50013: 'no_access',
  50027: 'expired',
};

/** What an error of discord.js' REST client means. */
export function discordReasonOf(error: unknown): DiscordReason {
  if (error instanceof DiscordAPIError) {
    const known = REASONS[Number(error.code)];
    if (known !== undefined) return known;
    if (error.status === 401) return 'unauthorized';
    if (error.status === 403) return 'no_access';
    return error.status >= 500 ? 'transient' : 'rejected';
  }
  if (error instanceof HTTPError && error.status < 500) return 'rejected';
  return 'transient';
}
