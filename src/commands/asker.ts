import type { SeparationRequest } from '../services/jobs/request.ts';
import type { Call } from './call.ts';

/** Who asks for a separation: whoever used the command, or pressed the button. */
export function askerOf(call: Call): SeparationRequest['asker'] {
  const { id: interactionId, ...asker } = call;
  return { interactionId, ...asker };
}
