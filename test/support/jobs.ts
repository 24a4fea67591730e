import type { Delivery } from '../../src/services/jobs/delivery.ts';
import type { Job, JobIn, JobState } from '../../src/services/jobs/job.ts';

export const DELIVERY: Delivery = {
  id: 'd1',
  userId: '1100000000000000011',
  guildId: '1100000000000000100',
  channelId: '1100000000000000200',
  isPrivate: false,
  reply: { applicationId: '1100000000000000001', token: 'reply-token', expiresAt: 900_000 },
  languages: { member: 'en', server: 'en' },
  attachmentLimit: 10 * 1024 * 1024,
  hasLeft: false,
  attempts: 0,
  pinged: false,
  posting: false,
  unreachable: false,
};

const common = {
  v: 1 as const,
  id: 'job1',
  type: 'separate_vocal' as const,
  track: { taskId: '3e63b4cc88d52611159371f6af5571e7', audioId: '376c687e-d439-42c1-b1e4-bcb43b095ec2' },
  guildId: DELIVERY.guildId,
  memberId: DELIVERY.userId,
  roleIds: [],
  cost: 10,
  acceptedAt: 0,
  isConfirmed: false,
  deliveries: [DELIVERY],
};

const result = {
  separationId: 'separation-1',
  startedAt: 1_000,
  tracks: [{ stem: 'vocals', url: 'https://files.example.com/vocals.mp3' }],
  completedAt: 60_000,
  expiresAt: 60_000 + 14 * 86_400_000,
};

const told = (as: NonNullable<Delivery['told']>['as']): Delivery => ({
  ...DELIVERY,
  told: { as, via: 'reply', channelId: DELIVERY.channelId, messageId: 'm1' },
});

/** One job in each state, as it looks when nothing odd has happened. */
const JOBS: { [State in JobState]: JobIn<State> } = {
  accepted: { ...common, state: 'accepted' },
  queued: { ...common, state: 'queued', attempts: 0, notBefore: 0, waitsFor: 'turn' },
  submitting: { ...common, state: 'submitting', attempts: 0, startedAt: 1_000, deadline: 3_600_000 },
  separating: {
    ...common,
    state: 'separating',
    separationId: 'separation-1',
    startedAt: 1_000,
    deadline: 3_600_000,
  },
  separated: { ...common, state: 'separated', ...result },
  delivered: {
    ...common,
    deliveries: [told('separated')],
    state: 'delivered',
    ...result,
    endedAt: 61_000,
  },
  undeliverable: {
    ...common,
    deliveries: [{ ...DELIVERY, unreachable: true }],
    state: 'undeliverable',
    ...result,
    endedAt: 61_000,
  },
  failed: {
    ...common,
    state: 'failed',
    reason: 'timeout',
    detail: '',
    separationId: 'separation-1',
    startedAt: 1_000,
    endedAt: 61_000,
  },
  refused: {
    ...common,
    state: 'refused',
    refusal: { rule: 'member', used: 100, limit: 100, cost: 10, resetsAt: 86_400_000 },
    endedAt: 61_000,
  },
  returned: {
    ...common,
    state: 'returned',
    question: { about: 'gone', expiredAt: 50_000 },
    endedAt: 61_000,
  },
  joined: { ...common, state: 'joined', into: 'job2', endedAt: 61_000 },
  cancelled: { ...common, state: 'cancelled', reason: 'unacknowledged', endedAt: 61_000 },
};

export const STATES = Object.keys(JOBS) as JobState[];

/** A job in the given state; `change` overrides fields of it. */
export function jobIn<State extends JobState>(
  state: State,
  change: Partial<JobIn<State>> = {},
): JobIn<State> {
  return { ...JOBS[state], ...change };
}

export const anyJob = (state: JobState): Job => JOBS[state];
