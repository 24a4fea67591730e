import { expect, test } from 'vitest';
import { askId, dismissId, leaveId, makeId } from '../../../src/services/messages/buttons.ts';
import { LEAVE_HERE, OWN_PAGE, SHOW } from '../../../src/services/messages/job-buttons.ts';
import { jobOf } from '../../../src/services/messages/job-of.ts';

test.each([
  makeId('separate_vocal', 'job1'),
  makeId('split_stem', 'job1'),
  askId('job1', 3),
  dismissId('job1'),
  leaveId('job1', 'delivery'),
  `${LEAVE_HERE}job1:delivery`,
  `${SHOW}job1`,
])('%s is about a job', (customId) => {
  expect(jobOf(customId)).toBe('job1');
});

test.each([`${OWN_PAGE}2`, 'pick:split_stem', 'make:xjob1', 'remake:kjob1', ''])('%j is not', (customId) => {
  expect(jobOf(customId)).toBeUndefined();
});
