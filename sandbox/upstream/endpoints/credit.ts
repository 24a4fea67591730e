import type { Account } from '../separations/account.ts';
import { succeed } from '../wire/envelope.ts';
import type { Endpoint } from './endpoint.ts';

/** Tells how many credits are left. */
export const createCreditEndpoint = (account: Account): Endpoint => ({
  name: 'credit',
  method: 'GET',
  path: '/api/v1/generate/credit',
  answer: () => succeed(account.credits),
});
