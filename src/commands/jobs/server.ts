import type { Finding } from '../../services/jobs/finding.ts';
import { SERVER_PAGE } from '../../services/messages/job-buttons.ts';
import { notAllowed } from '../../services/messages/quota.ts';
import { serverList } from '../../services/messages/server-list.ts';
import type { Clock } from '../../services/platform/clock.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import type { Call } from '../call.ts';
import { type Component, defineSubcommand, type Subcommand } from '../command.ts';
import { moderated } from '../quota/moderated.ts';

interface ServerOptions {
  finding: Pick<Finding, 'ofServer'>;
  management: QuotaManagement;
  clock: Clock;
}

/** Everybody's requests in this server, for moderators. */
export const createServer = (options: ServerOptions): Subcommand =>
  moderated(
    options.management,
    defineSubcommand('server', {
      description: 'command.jobs.server',
      options: { member: { kind: 'user', description: 'command.jobs.server.member', required: false } },
      async execute(call, { member }) {
        await call.replyPrivately(await pageFor(call, 0, member, options));
      },
    }),
  );

/** To another page; whoever may not manage the server any more sees no more of it. */
export const createServerPage = (options: ServerOptions): Component => ({
  prefix: SERVER_PAGE,
  async press(call, argument) {
    const mayManage = await options.management.mayManage(call.guildId, call);
    if (!mayManage) return await call.replyPrivately(notAllowed(call.t));
    const [page, memberId] = argument.split(':');
    await call.changeMessage(await pageFor(call, Number(page), memberId || undefined, options));
  },
});

async function pageFor(
  call: Call,
  page: number,
  memberId: string | undefined,
  { finding, clock }: ServerOptions,
) {
  const found = await finding.ofServer(call.guildId, memberId);
  return serverList(call.t, found, { page, now: clock.now(), memberId, readerId: call.userId });
}
