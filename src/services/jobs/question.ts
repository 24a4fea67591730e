import { z } from 'zod';
import { Left } from '../quotas/refusal.ts';

/**
 * What a member is asked before anything is held or sent:
 * - `other_track`: the task is known, and the track is not among these of it: which one is meant?
 * - `cost`: is it worth that much of what is `left` (credits)?
 * - `gone`: it was made before, and its files have vanished: make it again?
 */
export const Question = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('other_track'),
    tracks: z.array(
      z.strictObject({
        audioId: z.string(),
        title: z.string().optional(),
        durationSeconds: z.number().optional(),
      }),
    ),
  }),
  z.strictObject({
    about: z.literal('cost'),
    left: Left.pick({ rule: true, used: true, limit: true, period: true }),
  }),
  z.strictObject({ about: z.literal('gone'), expiredAt: z.number().int() }),
]);
export type Question = z.infer<typeof Question>;
