import { expect, test } from 'vitest';
import { describe } from '../../../src/cli/jobs/describe.ts';
import { jobFacts } from '../../../src/cli/jobs/job-facts.ts';
import { anyJob, STATES } from '../../support/jobs.ts';

test.each(STATES)('the operator sees a job that is %s, without tokens and links', (state) => {
  const text = describe(jobFacts(anyJob(state))).join('\n');
  expect(text).toContain(`state: ${state}`);
  expect(text).toContain('acceptedAt: 1970-01-01 00:00:00Z');
  expect(text).toContain('replyExpiresAt: 1970-01-01 00:15:00Z');
  expect(text + JSON.stringify(jobFacts(anyJob(state)))).not.toMatch(/reply-token|https:/);
});

test('the tracks of a result are named', () => {
  expect(describe(jobFacts(anyJob('delivered')))).toContain('tracks: vocals');
});
