import { z } from 'zod';
import { faultSchema } from '../faults/fault.ts';
import { callbackOverridesSchema, urlOverridesSchema } from '../separations/callback-body.ts';
import { callbackBehaviourSchema } from '../separations/callback-delivery.ts';
import { failureSchema } from '../separations/desk.ts';
import { songStatusSchema } from '../songs/song-progress.ts';
import type { UpstreamControl } from './control.ts';

/** Calls one method with the JSON body of a request. Throws a ZodError for wrong arguments. */
export type ControlMethod = (control: UpstreamControl, body: unknown) => unknown;

const method =
  <Arguments>(schema: z.ZodType<Arguments>, call: (control: UpstreamControl, args: Arguments) => unknown) =>
  (control: UpstreamControl, body: unknown) =>
    call(control, schema.parse(body));

const amount = z.number().nonnegative();
const separationId = z.string();

/** The control over HTTP: each method's arguments by name, or the one object that it takes. */
export const controlMethods: ReadonlyMap<string, ControlMethod> = new Map<string, ControlMethod>([
  [
    'setCredits',
    method(z.strictObject({ credits: amount }), (control, args) => control.setCredits(args.credits)),
  ],
  [
    'setSeparationMs',
    method(z.strictObject({ ms: amount }), (control, args) => control.setSeparationMs(args.ms)),
  ],
  [
    'setRequestsPer10s',
    method(z.strictObject({ requests: amount }), (control, args) => control.setRequestsPer10s(args.requests)),
  ],
  ['addFault', method(faultSchema, (control, fault) => control.addFault(fault))],
  ['clearFaults', method(z.strictObject({}), (control) => control.clearFaults())],
  ['failNext', method(failureSchema, (control, failure) => control.failNext(failure))],
  ['setCallbacks', method(callbackBehaviourSchema, (control, behaviour) => control.setCallbacks(behaviour))],
  ['finish', method(z.strictObject({ separationId }), (control, args) => control.finish(args.separationId))],
  [
    'sendCallback',
    method(z.strictObject({ separationId, overrides: callbackOverridesSchema.optional() }), (control, args) =>
      control.sendCallback(args.separationId, args.overrides),
    ),
  ],
  [
    'setUrls',
    method(
      z.strictObject({ urls: urlOverridesSchema, omit: z.array(z.string()).optional() }),
      (control, args) => control.setUrls(args.urls, args.omit),
    ),
  ],
  [
    'setSongStatus',
    method(z.strictObject({ taskId: z.string(), status: songStatusSchema }), (control, args) =>
      control.setSongStatus(args.taskId, args.status),
    ),
  ],
  ['advance', method(z.strictObject({ ms: amount }), (control, args) => control.advance(args.ms))],
]);
