import type { FaultEndpoint } from '../faults/fault.ts';
import type { Envelope } from '../wire/envelope.ts';

/** One endpoint of the API: where it is, and what it answers to a request that may be answered. */
export interface Endpoint {
  readonly name: Exclude<FaultEndpoint, '*' | 'files'>;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `body` is parsed JSON, or undefined. */
  answer(request: { readonly query: URLSearchParams; readonly body: unknown }): Envelope;
}
