import { describe, expect, test } from 'vitest';
import { Job, type JobState } from '../../../src/services/jobs/job.ts';
import type { JobEvent } from '../../../src/services/jobs/job-event.ts';
import { isOpen } from '../../../src/services/jobs/state-of.ts';
import { transition } from '../../../src/services/jobs/transition.ts';
import { anyJob, DELIVERY, jobIn, STATES } from '../../support/jobs.ts';

const TRACKS = [{ stem: 'instrumental', url: 'https://files.example.com/instrumental.mp3' }];
const at = 70_000;
const place = { via: 'reply' as const, channelId: DELIVERY.channelId, messageId: 'm1' };

const EVENTS = {
  reserved: {
    type: 'reserved',
    left: { rule: 'member', used: 10, limit: 100, period: 'day', resetsAt: 86_400_000, isFirstLow: false },
    at,
  },
  refused: {
    type: 'refused',
    refusal: { rule: 'guild', used: 495, limit: 500, cost: 10, resetsAt: 86_400_000 },
    at,
  },
  cancelled: { type: 'cancelled', reason: 'unacknowledged', at },
  returned: { type: 'returned', question: { about: 'gone', expiredAt: 60_000 }, at },
  merged: { type: 'merged', into: 'job2', at },
  joined: { type: 'joined', delivery: { ...DELIVERY, id: 'd3', joinedAt: at } },
  'left, by the only one': { type: 'left', id: DELIVERY.id, at },
  'left, by nobody who waits': { type: 'left', id: 'd9', at },
  closed: { type: 'closed', at },
  submitting: { type: 'submitting', at, deadline: at + 3_600_000 },
  postponed: { type: 'postponed', waitsFor: 'maintenance', notBefore: at + 120_000 },
  submitted: { type: 'submitted', separationId: 'separation-1', deadline: at + 3_600_000 },
  separated: {
    type: 'separated',
    separationId: 'separation-1',
    tracks: TRACKS,
    completedAt: at,
    expiresAt: at + 14 * 86_400_000,
  },
  failed: { type: 'failed', reason: 'failed', detail: 'callback 500', separationId: 'separation-1', at },
  titled: { type: 'titled', title: 'Neon Harbour' },
  told: { type: 'delivery', id: DELIVERY.id, change: { told: { as: 'separated', ...place } }, at },
  unreachable: { type: 'delivery', id: DELIVERY.id, change: { unreachable: true }, at },
  'told, by another delivery': { type: 'delivery', id: 'd2', change: { unreachable: true }, at },
} as const satisfies Record<string, JobEvent>;

type EventName = keyof typeof EVENTS;

/** The whole machine: where each event leads from each state; what is not listed is late or repeated. */
const same = (state: JobState) => state;
const TABLE: Record<JobState, Partial<Record<EventName, JobState>>> = {
  accepted: {
    reserved: 'queued',
    refused: 'refused',
    returned: 'returned',
    merged: 'joined',
    joined: 'accepted',
    cancelled: 'cancelled',
    'left, by the only one': 'cancelled',
  },
  queued: {
    submitting: 'submitting',
    joined: 'queued',
    cancelled: 'cancelled',
    'left, by the only one': 'cancelled',
  },
  submitting: {
    postponed: 'queued',
    submitted: 'separating',
    joined: 'submitting',
    'left, by the only one': 'submitting',
    separated: 'separated',
    failed: 'failed',
  },
  separating: {
    joined: 'separating',
    'left, by the only one': 'separating',
    separated: 'separated',
    failed: 'failed',
  },
  separated: { joined: 'separated', told: 'delivered', unreachable: 'undeliverable' },
  // Whoever joins now is told at once.
  delivered: { joined: 'separated' },
  undeliverable: { joined: 'separated' },
  returned: {},
  joined: {},
  failed: { separated: 'separated' },
  refused: {},
  cancelled: {},
};

describe.each(STATES)('a job that is %s', (state) => {
  test.each(Object.keys(EVENTS) as EventName[])('on %s', (name) => {
    const always: Partial<Record<EventName, JobState>> = {
      titled: same(state),
      told: same(state),
      unreachable: same(state),
    };
    const expected = TABLE[state][name] ?? always[name];
    expect(transition(anyJob(state), EVENTS[name])?.state).toBe(expected);
  });

  test('is a valid record after every event that it accepts', () => {
    for (const event of Object.values(EVENTS)) {
      const next = transition(anyJob(state), event);
      if (next !== undefined) expect(Job.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
    }
  });
});

test('a postponed job keeps count of its attempts', () => {
  const first = transition(jobIn('submitting'), EVENTS.postponed);
  expect(first).toMatchObject({ attempts: 1, notBefore: at + 120_000, waitsFor: 'maintenance' });
  const second = transition(first ?? jobIn('queued'), EVENTS.submitting);
  expect(transition(second ?? jobIn('submitting'), EVENTS.postponed)).toMatchObject({ attempts: 2 });
});

test.each(['separating', 'failed'] as const)('a %s job takes no result of another separation', (state) => {
  expect(transition(jobIn(state), { ...EVENTS.separated, separationId: 'another' })).toBeUndefined();
  expect(transition(jobIn('separating'), { ...EVENTS.failed, separationId: 'another' })).toBeUndefined();
});

test('a job that never learnt its separation adopts the one that a callback names', () => {
  expect(transition(jobIn('submitting'), { ...EVENTS.separated, separationId: 'adopted' })).toMatchObject({
    state: 'separated',
    separationId: 'adopted',
  });
  const { separationId: _, ...unknown } = jobIn('failed');
  expect(transition(unknown, { ...EVENTS.separated, separationId: 'adopted' })).toMatchObject({
    state: 'separated',
    separationId: 'adopted',
  });
});

test('a late success keeps the message that told of the failure, and has it told anew', () => {
  const told = { as: 'failed' as const, via: 'channel' as const, channelId: 'c', messageId: 'm' };
  const failed = jobIn('failed', { deliveries: [{ ...DELIVERY, told, attempts: 3, retryAt: 5 }] });
  expect(isOpen(failed)).toBe(false);
  const late = transition(failed, EVENTS.separated);
  expect(late?.deliveries).toEqual([{ ...DELIVERY, told }]);
  expect(late && isOpen(late)).toBe(true);
});

test('a job is delivered when everyone was told or cannot be reached, and by one who was told', () => {
  const second = { ...DELIVERY, id: 'd2' };
  const both = jobIn('separated', { deliveries: [DELIVERY, second] });
  const one = transition(both, EVENTS.told);
  expect(one?.state).toBe('separated');
  const rest = { type: 'delivery', id: 'd2', change: { unreachable: true }, at } as const;
  expect(transition(one ?? both, rest)).toMatchObject({ state: 'delivered', endedAt: at });
});

test('a request that was never acknowledged waits for no word', () => {
  const cancelled = transition(jobIn('accepted'), EVENTS.cancelled);
  expect(cancelled && isOpen(cancelled)).toBe(false);
});

test.each([
  ['accepted', true],
  ['queued', true],
  ['submitting', true],
  ['separating', true],
  ['separated', true],
  ['delivered', false],
  ['undeliverable', false],
  ['failed', true],
  ['refused', true],
] as const)('a job that is %s and was not told yet is open: %s', (state, expected) => {
  expect(isOpen(anyJob(state))).toBe(expected);
});
