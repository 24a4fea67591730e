import { changed } from '../../services/messages/changed.ts';
import { nothingToDo } from '../../services/messages/quota.ts';
import type { Clock } from '../../services/platform/clock.ts';
import type { SettingsChange } from '../../services/quotas/changes.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

const HOUR_MS = 3_600_000;
const LENGTHS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS, month: 30 * 24 * HOUR_MS };

/** A member's own limit, and pauses of their requests. */
export const createMember = ({
  management,
  clock,
}: {
  management: QuotaManagement;
  clock: Clock;
}): Subcommand =>
  defineSubcommand('member', {
    description: 'command.quota.member',
    options: {
      member: { kind: 'user', description: 'command.quota.member.member', required: true },
      action: {
        kind: 'string',
        description: 'command.quota.member.action',
        required: true,
        choices: ['limit', 'block', 'unblock', 'clear'],
      },
      credits: {
        kind: 'integer',
        description: 'command.quota.member.credits',
        required: false,
        min: 0,
        max: 1_000_000,
      },
      duration: {
        kind: 'string',
        description: 'command.quota.member.duration',
        required: false,
        choices: ['hour', 'day', 'week', 'month'],
      },
      reason: {
        kind: 'string',
        description: 'command.quota.member.reason',
        required: false,
        maxLength: 200,
      },
    },
    async execute(call, { member: memberId, action, credits, duration, reason }) {
      const until = duration === undefined ? undefined : clock.now() + LENGTHS[duration];
      const changes: Record<typeof action, SettingsChange> = {
        limit: { type: 'member', memberId, credits },
        block: { type: 'block', memberId, until, reason },
        unblock: { type: 'unblock', memberId },
        clear: { type: 'clear', memberId },
      };
      if (action === 'limit' && credits === undefined) {
        const { t } = call;
        const named = { limit: t('choice.limit'), credits: t('name.credits'), clear: t('choice.clear') };
        return await call.replyPrivately(nothingToDo(t, t('hint.limit', named)));
      }
      await call.replyPrivately(changed(call.t, await management.change(moderator(call), changes[action])));
    },
  });
