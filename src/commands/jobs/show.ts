import type { Finding, Found } from '../../services/jobs/finding.ts';
import { SHOW } from '../../services/messages/job-buttons.ts';
import { jobCard } from '../../services/messages/job-card.ts';
import { jobSuggestions } from '../../services/messages/job-suggestions.ts';
import { notFound, resultAgain } from '../../services/messages/result-again.ts';
import type { ResultOffers } from '../../services/messages/result-offers.ts';
import type { Clock } from '../../services/platform/clock.ts';
import type { SeparationType } from '../../services/separation/stems.ts';
import { type Component, defineSubcommand, type Subcommand } from '../command.ts';

interface ShowOptions {
  finding: Finding;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  mixerOf: ResultOffers['mixerOf'];
  clock: Clock;
}

// A job's id is much shorter; what is typed instead may be a title.
const LONGEST = 100;

/** Everything about one of one's own requests. */
export const createShow = ({ finding, costs, clock }: ShowOptions): Subcommand =>
  defineSubcommand('show', {
    description: 'command.jobs.show',
    options: {
      job: {
        kind: 'string',
        description: 'command.jobs.show.job',
        required: true,
        maxLength: LONGEST,
        suggest: async ({ guildId, userId, t, typed }) =>
          jobSuggestions(t, await finding.ofMember(guildId, userId), { typed, now: clock.now() }),
      },
    },
    async execute(call, { job: given }) {
      await call.thinkPrivately();
      const now = clock.now();
      const own = await finding.ofMember(call.guildId, call.userId);
      const withId = (id: string | undefined): Found | undefined => own.find(({ job }) => job.id === id);
      // What was typed and sent before a suggestion was taken means the first of them.
      const found = withId(given) ?? withId(jobSuggestions(call.t, own, { typed: given, now })[0]?.value);
      await call.replyPrivately(found ? jobCard(call.t, found, { now, costs }) : notFound(call.t));
    },
  });

/** "Show again": the result of a job, to whoever presses, if they may know of it. */
export const createShowAgain = ({ finding, costs, mixerOf, clock }: ShowOptions): Component => ({
  prefix: SHOW,
  async press(call, jobId) {
    const seen = await finding.visible(jobId, call);
    const now = clock.now();
    const offers = { costs, mixerOf };
    const again = seen && resultAgain(call.t, seen, { now, readerId: call.userId, offers });
    if (again !== undefined) return await call.replyPrivately(again);
    if (!seen?.isOwn) return await call.replyPrivately(notFound(call.t));
    const found = { ...seen, at: seen.job.acceptedAt };
    await call.replyPrivately(jobCard(call.t, found, { now, costs }));
  },
});
