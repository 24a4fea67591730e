import { z } from 'zod';
import { Left, Refusal } from '../quotas/refusal.ts';
import { Delivery } from './delivery.ts';
import { Question } from './question.ts';

/*
 * joined (somebody else's job is for the same) ◀──┐
 * returned (a question comes first) ◀─────────────┤
 * accepted ──▶ queued ◀──▶ submitting ──▶ separating ──▶ separated ──▶ delivered
 *   │  │         │           │      │         │           ▲     │
 *   │  ▼         ▼           │      └─────────┼───────────┤     └────▶ undeliverable
 *   │ cancelled cancelled    ▼                ▼           │
 *   ▼                      failed ◀───────────┘           │
 * refused                    └──────── late success ──────┘
 *
 * submitting ──▶ queued: only when the request surely never reached upstream, or upstream declined it.
 * submitting ──▶ separated: a callback that is faster than the answer to the request.
 */

const Time = z.number().int();

/** Why a job failed; each has its sentence in `services/messages`. */
export const FailureReason = z.enum([
  'invalid',
  'source',
  'no_credits',
  'unauthorized',
  'wrong_url',
  'failed',
  'unknown_outcome',
  'timeout',
]);
export type FailureReason = z.infer<typeof FailureReason>;

const StoredTrack = z.strictObject({ stem: z.string(), url: z.string() });

const common = {
  v: z.literal(1),
  id: z.string(),
  type: z.enum(['separate_vocal', 'split_stem']),
  track: z.strictObject({ taskId: z.string(), audioId: z.string() }),
  title: z.string().optional(),
  guildId: z.string(),
  /** Who asked, and whose quota pays; the roles decide how much that is. */
  memberId: z.string(),
  roleIds: z.array(z.string()).default([]),
  /** Credits. */
  cost: z.number(),
  acceptedAt: Time,
  /** Questions that cost a press have been answered: go on. */
  isConfirmed: z.boolean().default(false),
  /** What was left of the quota when the credits were held. */
  left: Left.optional(),
  deliveries: z.array(Delivery).min(1),
};

const separationId = z.string();
const result = {
  separationId,
  startedAt: Time,
  tracks: z.array(StoredTrack).min(1),
  completedAt: Time,
  /** When upstream deletes the files. */
  expiresAt: Time,
  /** It came after the job had failed, so its credits are given back. */
  isFree: z.literal(true).optional(),
};

/** A job is one record: its whole truth, in the only arm whose fields its state allows. */
export const Job = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('accepted') }),
  z.strictObject({
    ...common,
    state: z.literal('queued'),
    /** How often upstream has declined it. */
    attempts: z.number().int(),
    /** Not to be sent before. */
    notBefore: Time,
    waitsFor: z.enum(['turn', 'connection', 'maintenance']),
  }),
  z.strictObject({
    ...common,
    state: z.literal('submitting'),
    attempts: z.number().int(),
    startedAt: Time,
    deadline: Time,
  }),
  z.strictObject({
    ...common,
    state: z.literal('separating'),
    separationId,
    startedAt: Time,
    deadline: Time,
  }),
  z.strictObject({ ...common, state: z.literal('separated'), ...result }),
  z.strictObject({ ...common, state: z.literal('delivered'), ...result, endedAt: Time }),
  z.strictObject({ ...common, state: z.literal('undeliverable'), ...result, endedAt: Time }),
  z.strictObject({
    ...common,
    state: z.literal('failed'),
    reason: FailureReason,
    /** Upstream's words, for the operator. */
    detail: z.string(),
    separationId: separationId.optional(),
    startedAt: Time,
    endedAt: Time,
  }),
  z.strictObject({ ...common, state: z.literal('refused'), refusal: Refusal, endedAt: Time }),
  z.strictObject({ ...common, state: z.literal('returned'), question: Question, endedAt: Time }),
  z.strictObject({
    ...common,
    state: z.literal('joined'),
    /** The job that brings the answer. */
    into: z.string(),
    endedAt: Time,
  }),
  z.strictObject({
    ...common,
    state: z.literal('cancelled'),
    /** Nobody saw it accepted, the bot was removed from the server, or nobody waits for it any more. */
    reason: z.enum(['unacknowledged', 'left', 'unwanted']),
    endedAt: Time,
  }),
]);
export type Job = z.infer<typeof Job>;

export type JobState = Job['state'];

/** A job in one of the given states. */
export type JobIn<State extends JobState> = Extract<Job, { state: State }>;
