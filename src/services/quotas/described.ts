import { mention, plain, timestamp } from '../messages/text.ts';
import type { Block } from './settings.ts';

/** What a change did, in words for people: what, before, after. */
export interface Described {
  what: string;
  before: string;
  after: string;
}

export const NONE = 'none';
export const SERVER_LIMIT = 'limit of the server';
export const MEMBER_LIMIT = 'limit of each member';
export const roleLimit = (roleId: string) => `limit of the role <@&${roleId}>`;
export const memberLimit = (memberId: string) => `limit of ${mention(memberId)}`;
const creditsOf = (credits: number | undefined) => (credits === undefined ? NONE : String(credits));

/** A number of credits or jobs before and after. */
export const diff = (what: string, before: number | undefined, after: number | undefined): Described => ({
  what,
  before: creditsOf(before),
  after: creditsOf(after),
});

/** How long a member is blocked, and why. */
export function blockWords(blocked: Block | undefined): string {
  if (blocked === undefined) return NONE;
  const { until, reason } = blocked;
  const end = until === undefined ? 'until further notice' : `until ${timestamp(until, 'f')}`;
  return reason === undefined ? end : `${end} (${plain(reason, 200)})`;
}
