import type { RequestSeparation } from '../services/jobs/request.ts';
import { PREFIXES, parseAsk } from '../services/messages/buttons.ts';
import { dismissed } from '../services/messages/question.ts';
import { unknownCommand } from '../services/messages/trouble.ts';
import { askerOf } from './asker.ts';
import type { Component } from './command.ts';

/** The buttons under a question: what they ask for stands in their ids. */
export function createAsk({ request }: { request: RequestSeparation }): Component {
  return {
    prefix: PREFIXES.ask,
    async press(call, argument) {
      const wish = parseAsk(argument);
      if (wish === undefined) return await call.replyPrivately(unknownCommand(call.t));
      await request({ ...wish, asker: askerOf(call) });
    },
  };
}

/** "Not now". */
export const dismiss: Component = {
  prefix: PREFIXES.dismiss,
  press: (call) => call.changeMessage(dismissed(call.t)),
};
