import { z } from 'zod';
import { messageOf } from '../wire/envelope.ts';
import type { Separation } from './separation.ts';

/** A url field by its snake_case name; null and "" both occur upstream. */
export const urlOverridesSchema = z.record(z.string(), z.string().nullable());

/** How a callback that is sent by hand differs from the real one. */
export const callbackOverridesSchema = z.strictObject({
  /** Where to send it, instead of the separation's own url. */
  url: z.url().optional(),
  /** The whole body, instead of all that follows. A string is sent as it is. */
  body: z.unknown().optional(),
  code: z.int().optional(),
  msg: z.string().optional(),
  taskId: z.string().optional(),
  /** The name of the object that holds the urls. */
  infoField: z.string().optional(),
  /** Replaces or adds urls, for example `piano_url`. */
  urls: urlOverridesSchema.optional(),
  /** The value of X-Webhook-Timestamp, in Unix seconds. */
  timestamp: z.string().optional(),
  /** The value of X-Webhook-Signature. */
  signature: z.string().optional(),
});

export type CallbackOverrides = z.infer<typeof callbackOverridesSchema>;

/** The body of a callback: a failed separation has a code and no urls. */
export function callbackBody(
  separation: Pick<Separation, 'id' | 'errorCode'>,
  urls: Readonly<Record<string, string | null>>,
  overrides: CallbackOverrides = {},
): unknown {
  if (overrides.body !== undefined) return overrides.body;
  const code = overrides.code ?? separation.errorCode ?? 200;
  const info = code === 200 ? { ...urls, ...overrides.urls } : null;
  return {
    code,
    msg: overrides.msg ?? (code === 200 ? 'vocal Removal generated successfully.' : messageOf(code)),
    data: {
      task_id: overrides.taskId ?? separation.id,
      [overrides.infoField ?? 'vocal_removal_info']: info,
    },
  };
}
