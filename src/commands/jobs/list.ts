import type { Finding } from '../../services/jobs/finding.ts';
import { OWN_PAGE } from '../../services/messages/job-buttons.ts';
import { jobList } from '../../services/messages/job-list.ts';
import type { Clock } from '../../services/platform/clock.ts';
import type { SeparationType } from '../../services/separation/stems.ts';
import type { Call } from '../call.ts';
import { type Component, defineSubcommand, type Subcommand } from '../command.ts';

interface ListOptions {
  finding: Pick<Finding, 'ofMember'>;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  clock: Clock;
}

/** A member's own requests in this server. */
export const createList = (options: ListOptions): Subcommand =>
  defineSubcommand('list', {
    description: 'command.jobs.list',
    options: {},
    async execute(call) {
      await call.thinkPrivately();
      await call.replyPrivately(await pageFor(call, 0, options));
    },
  });

/** To another page of one's own list. */
export const createListPage = (options: ListOptions): Component => ({
  prefix: OWN_PAGE,
  async press(call, page) {
    await call.changeMessage(await pageFor(call, Number(page), options));
  },
});

async function pageFor(call: Call, page: number, { finding, costs, clock }: ListOptions) {
  const found = await finding.ofMember(call.guildId, call.userId);
  return jobList(call.t, found, { page, now: clock.now(), costs });
}
