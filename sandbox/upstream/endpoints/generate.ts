import { z } from 'zod';
import type { Account } from '../separations/account.ts';
import type { SeparationDesk } from '../separations/desk.ts';
import type { Separation } from '../separations/separation.ts';
import type { Catalogue } from '../songs/catalogue.ts';
import { refuse, succeed } from '../wire/envelope.ts';
import type { Endpoint } from './endpoint.ts';

const bodySchema = z.object({
  taskId: z.string().min(1),
  audioId: z.string().min(1),
  type: z.enum(['separate_vocal', 'split_stem']).default('separate_vocal'),
  callBackUrl: z.url({ protocol: /^https?$/ }),
});

/** Takes a separation: checks the track, charges, and answers the new id. Repetitions are charged again. */
export function createGenerateEndpoint({
  catalogue,
  account,
  desk,
  prepare,
}: {
  catalogue: Catalogue;
  account: Account;
  desk: SeparationDesk;
  /** Told of every new separation, so that its files can be ready when it is. */
  prepare: (separation: Separation) => void;
}): Endpoint {
  return {
    name: 'generate',
    method: 'POST',
    path: '/api/v1/vocal-removal/generate',
    answer({ body }) {
      const order = bodySchema.safeParse(body);
      if (!order.success) return refuse(400, `Invalid parameters: ${order.error.issues[0]?.path.join('.')}`);
      if (!catalogue.findTrack(order.data.taskId, order.data.audioId)) {
        return refuse(400, 'The taskId or the audioId does not exist.');
      }
      if (!account.charge(order.data.type)) return refuse(429);
      const separation = desk.create(order.data);
      prepare(separation);
      return succeed({ taskId: separation.id });
    },
  };
}
