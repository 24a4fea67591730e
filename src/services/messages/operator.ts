import type { MessagePayload } from '../platform/messenger.ts';
import { pinging } from './text.ts';

/** What the operator is told when requests are paused or go on. */
export const operatorNotice = (text: string): MessagePayload => ({
  content: `Stemsmith: ${text}`,
  ...pinging(),
});
