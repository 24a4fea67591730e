import { z } from 'zod';

/** What a fault can be laid on: the API's endpoints, the files, or everything. */
export const faultEndpointSchema = z.enum(['generate', 'details', 'song', 'credit', 'lyrics', 'files', '*']);

export type FaultEndpoint = z.infer<typeof faultEndpointSchema>;

/**
 * What goes wrong. Before the request is processed:
 * - `{ code, msg? }`: an envelope with this code; for files, this HTTP status;
 * - `{ status, html }`: a proxy's page;
 * - `{ delayMs }`: a late answer, by the sandbox's clock, otherwise in order;
 * - `hang`: no answer; `reset`: the connection is reset; `not-json`: HTTP 200 with text; `huge`: 64 MiB of body.
 *
 * After it was processed (a separation is created and charged):
 * - `reset-after`, `hang-after`: no answer is sent; `cut`: half of the answer, then the end; `no-id`: a success
 *   without a task id. For files, `reset-after` and `hang-after` strike in the middle of the body.
 */
export const faultEffectSchema = z.union([
  z.strictObject({ code: z.int(), msg: z.string().optional() }),
  z.strictObject({ status: z.int().min(200).max(599), html: z.string() }),
  z.strictObject({ delayMs: z.number().nonnegative() }),
  z.enum(['hang', 'reset', 'not-json', 'huge', 'reset-after', 'hang-after', 'cut', 'no-id']),
]);

export type FaultEffect = z.infer<typeof faultEffectSchema>;

/** A fault, and how many requests it strikes (for ever, when `times` is absent). */
export const faultSchema = z.strictObject({
  endpoint: faultEndpointSchema,
  effect: faultEffectSchema,
  times: z.int().positive().optional(),
});

export type Fault = z.infer<typeof faultSchema>;
