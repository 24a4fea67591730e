import { z } from 'zod';

/** The codes that a server may close with. */
const closeCode = z.union([
  z.int().min(1000).max(1003),
  z.int().min(1007).max(1014),
  z.int().min(3000).max(4999),
]);

/** Schema of {@link GatewayFault}. */
export const gatewayFaultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drop') }),
  z.object({ kind: z.literal('close'), code: closeCode }),
  z.object({ kind: z.literal('reconnect') }),
  z.object({ kind: z.literal('invalid session'), resumable: z.boolean() }),
  z.object({ kind: z.literal('mute'), what: z.enum(['acknowledgements', 'everything']) }),
  z.object({ kind: z.literal('unmute') }),
  z.object({ kind: z.literal('refuse'), times: z.int().positive() }),
]);

/**
 * What may go wrong with the gateway: the connection is cut without a word (`drop`) or with a close code, the bot is
 * asked to reconnect (op 7), its session is void (op 9), the sandbox stops sending (events are kept for a resume), or
 * the next `times` connections are turned away with status 503.
 */
export type GatewayFault = z.output<typeof gatewayFaultSchema>;
