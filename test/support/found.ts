import type { Found } from '../../src/services/jobs/finding.ts';
import { isRequest, type RequestJob } from '../../src/services/jobs/outlook.ts';
import { anyJob, DELIVERY, STATES } from './jobs.ts';

export const COSTS = { separate_vocal: 10, split_stem: 50 };
export const OFFERS = { costs: COSTS, mixerOf: () => undefined };

/** A request for this job by its first asker; `change` overrides fields of how they are told. */
export const foundOf = (job: RequestJob, change: Partial<typeof DELIVERY> = {}): Found => {
  const delivery = { ...(job.deliveries[0] ?? DELIVERY), ...change };
  return { job: { ...job, deliveries: [delivery] }, delivery, at: job.acceptedAt };
};

/** One request in each state. */
export const REQUESTS: readonly RequestJob[] = STATES.map(anyJob).filter(isRequest);
