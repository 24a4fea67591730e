import type { Logger } from './logger.ts';
import type { MessagePayload, Messenger } from './messenger.ts';

/** Tells the operator, in the log and, if we know who it is, by a direct message. */
export type TellOperator = (text: string) => void;

interface TellOperatorOptions {
  messenger: Pick<Messenger, 'openDirect' | 'post'>;
  /** Discord user id. */
  operatorId: string | undefined;
  /** A new number for each call, for the nonce. */
  now: () => number;
  logger: Logger;
  render: (text: string) => MessagePayload;
}

export function createTellOperator(options: TellOperatorOptions): TellOperator {
  const { messenger, operatorId, now, logger, render } = options;
  return (text) => {
    logger.warn({ text }, 'the operator is told');
    if (operatorId === undefined) return;
    messenger
      .openDirect(operatorId)
      .then((channelId) => messenger.post(channelId, render(text), `operator-${now().toString(36)}`))
      .catch((error: unknown) => logger.warn({ err: error }, 'the operator could not be written to'));
  };
}
