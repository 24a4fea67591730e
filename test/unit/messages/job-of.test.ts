import { expect, test } from 'vitest';
import {
  askId,
  button,
  checkId,
  dismissId,
  leaveId,
  makeId,
  row,
} from '../../../src/services/messages/buttons.ts';
import { LEAVE_HERE, OWN_PAGE, SHOW } from '../../../src/services/messages/job-buttons.ts';
import { jobOf, jobsIn } from '../../../src/services/messages/job-of.ts';

test.each([
  makeId('separate_vocal', 'job1'),
  makeId('split_stem', 'job1'),
  checkId('job1'),
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

test('a message is about the jobs that its buttons name, each once', () => {
  const link = { type: 2 as const, style: 5 as const, label: 'Vocals', url: 'https://files.example/v.mp3' };
  const components = [
    row<ReturnType<typeof button> | typeof link>(link, button(checkId('job1'), 'Check again')),
    row(
      button(makeId('split_stem', 'job1'), 'Stems'),
      button(`${SHOW}job2`, 'Show'),
      button('any:job3', 'Other'),
    ),
  ];
  expect(jobsIn({ components })).toEqual(['job1', 'job2']);
  expect(jobsIn({})).toEqual([]);
});
