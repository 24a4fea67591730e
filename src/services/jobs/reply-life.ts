import type { Delivery } from './delivery.ts';

// Interaction tokens die by Discord's clock; ours may be a little behind.
const MARGIN_MS = 5_000;

/** Whether the reply to the interaction can still be changed at `now` (epoch ms): for 15 minutes, as Discord has it. */
export const canReply = ({ reply }: Delivery, now: number): boolean => now < reply.expiresAt - MARGIN_MS;
