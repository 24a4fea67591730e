import { expect, it } from 'vitest';
import type { Call } from '../../../src/commands/command.ts';
import { createRetry } from '../../../src/commands/retry.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import { createJobStore } from '../../../src/services/jobs/job-store.ts';
import { jobIdOf } from '../../../src/services/jobs/request.ts';
import { jobIn } from '../../support/jobs.ts';
import { recordsOf } from '../../support/records.ts';

async function aFailure() {
  const jobs = createJobStore({ records: recordsOf(Job) });
  const failed = jobIn('failed');
  await jobs.create(failed);
  const asked: string[] = [];
  const said: string[] = [];
  let finish = () => {};
  const button = createRetry({
    jobs,
    request: ({ asker }) => {
      asked.push(asker.interactionId);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  });
  const press = (id: string) => {
    const call: Call = {
      ...{ id, applicationId: 'app', token: 'token', guildId: 'guild', channelId: 'channel', userId: 'user' },
      ...{ roleIds: [], rolesOf: () => [], isManager: false, thinkPrivately: async () => {} },
      arrivedAt: 0,
      replyPrivately: async ({ content }) => void said.push(content ?? ''),
    };
    return button.press(call, failed.id);
  };
  return { jobs, asked, said, press, finish: () => finish() };
}

it('a press while an earlier one has named its job but not written it down makes no second request', async () => {
  const { asked, said, press, finish } = await aFailure();
  const first = press('1');
  await expect.poll(() => asked).toEqual(['1']);
  await press('2');
  finish();
  await first;
  expect(asked).toEqual(['1']);
  expect(said).toEqual([expect.stringContaining('already')]);
});

it('a press that Discord sends twice is one request, and is not contradicted', async () => {
  const { asked, said, press, finish } = await aFailure();
  const first = press('1');
  await expect.poll(() => asked).toEqual(['1']);
  await press('1');
  finish();
  await first;
  expect(asked).toEqual(['1']);
  expect(said).toEqual([]);
});

it('a retry that was named but never written down, or that cost nothing, leaves the way free', async () => {
  const { jobs, asked, press, finish } = await aFailure();
  const first = press('1');
  await expect.poll(() => asked).toHaveLength(1);
  finish();
  await first;
  const second = press('2');
  await expect.poll(() => asked).toEqual(['1', '2']);
  await jobs.create(jobIn('refused', { id: jobIdOf('2') }));
  finish();
  await second;
  const third = press('3');
  await expect.poll(() => asked).toEqual(['1', '2', '3']);
  finish();
  await third;
});
