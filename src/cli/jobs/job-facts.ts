import type { Job } from '../../services/jobs/job.ts';

/**
 * What the operator may see of a job: everything but the right to answer in somebody's name, and the links, which are
 * for those who asked.
 */
export function jobFacts(job: Job): Record<string, unknown> {
  const { v, deliveries, ...facts } = job;
  const stems = 'tracks' in facts ? { tracks: facts.tracks.map(({ stem }) => stem) } : {};
  const waiting = deliveries.map(({ reply, ...delivery }) => ({
    ...delivery,
    replyExpiresAt: reply.expiresAt,
  }));
  return { ...facts, ...stems, deliveries: waiting };
}
