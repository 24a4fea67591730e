import type { CheckLinks } from '../services/jobs/check-links.ts';
import type { Finding } from '../services/jobs/finding.ts';
import { PREFIXES } from '../services/messages/buttons.ts';
import { linkCheck } from '../services/messages/link-check.ts';
import { notFound } from '../services/messages/result-again.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import type { Component } from './command.ts';

interface CheckAgainOptions {
  finding: Pick<Finding, 'visible'>;
  checkLinks: CheckLinks;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
}

/** "Check again": whether the files of a result are still there, to whoever presses, if they may know of it. */
export const createCheckAgain = ({ finding, checkLinks, costs }: CheckAgainOptions): Component => ({
  prefix: PREFIXES.check,
  async press(call, jobId) {
    await call.thinkPrivately();
    const job = (await finding.visible(jobId, call))?.job;
    if (job === undefined || !('tracks' in job)) return await call.replyPrivately(notFound(call.t));
    const found = await checkLinks(job.separationId);
    await call.replyPrivately(linkCheck(call.t, job, { found, cost: costs[job.type] }));
  },
});
