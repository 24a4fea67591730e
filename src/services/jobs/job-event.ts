import type { Left, Refusal } from '../quotas/refusal.ts';
import type { Track } from '../separation/stems.ts';
import type { Delivery } from './delivery.ts';
import type { FailureReason, JobIn } from './job.ts';
import type { Question } from './question.ts';

/** What can happen to a job. All times are epoch ms. */
export type JobEvent =
  | { type: 'reserved'; left: Left; at: number }
  | { type: 'refused'; refusal: Refusal; at: number }
  | { type: 'returned'; question: Question; at: number }
  /** This request is answered by another job, which has its delivery now. */
  | { type: 'merged'; into: string; at: number }
  /** Somebody else asks for the same. */
  | { type: 'joined'; delivery: Delivery }
  /** Somebody does not wait any more. */
  | { type: 'left'; id: string; at: number }
  | { type: 'cancelled'; reason: JobIn<'cancelled'>['reason']; at: number }
  | { type: 'submitting'; at: number; deadline: number }
  | { type: 'postponed'; waitsFor: 'connection' | 'maintenance' | 'turn'; notBefore: number }
  | { type: 'submitted'; separationId: string; deadline: number }
  | {
      type: 'separated';
      separationId: string;
      tracks: readonly Track[];
      completedAt: number;
      expiresAt: number;
    }
  | { type: 'failed'; reason: FailureReason; detail: string; separationId?: string; at: number }
  | { type: 'titled'; title: string }
  | { type: 'delivery'; id: string; change: DeliveryChange; at: number }
  /** Everybody who can be told of the result has been. */
  | { type: 'closed'; at: number };

/** What we learn about one delivery. */
export type DeliveryChange = Partial<
  Pick<
    Delivery,
    | 'originalId'
    | 'attempts'
    | 'retryAt'
    | 'pinged'
    | 'posting'
    | 'told'
    | 'files'
    | 'linkNote'
    | 'unreachable'
  >
>;
