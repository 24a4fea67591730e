import { z } from 'zod';

/** A pause of a member's requests; without `until` (epoch ms) it lasts until somebody lifts it. */
export const Block = z.strictObject({ until: z.number().int().optional(), reason: z.string().optional() });
export type Block = z.infer<typeof Block>;
