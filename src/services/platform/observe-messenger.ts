import { SnowflakeUtil } from 'discord.js';
import type { Clock } from './clock.ts';
import type { Messenger } from './messenger.ts';
import type { Metrics } from './metrics.ts';

interface ObserveMessengerOptions {
  messenger: Messenger;
  metrics: Pick<Metrics, 'acknowledgementSeconds'>;
  clock: Pick<Clock, 'now'>;
}

/** The messenger, with the age of each interaction measured when its first answer has reached Discord. */
export function observeMessenger({ messenger, metrics, clock }: ObserveMessengerOptions): Messenger {
  const answering =
    <More extends unknown[]>(
      answer: (interaction: { id: string; token: string }, ...more: More) => Promise<void>,
    ): typeof answer =>
    async (interaction, ...more) => {
      await answer(interaction, ...more);
      // An id holds the moment of its creation; our clock may be a little behind.
      const age = clock.now() - SnowflakeUtil.timestampFrom(interaction.id);
      metrics.acknowledgementSeconds.observe(Math.max(age, 0) / 1000);
    };

  return {
    ...messenger,
    acknowledge: answering(messenger.acknowledge),
    reply: answering(messenger.reply),
    changeMessage: answering(messenger.changeMessage),
    openForm: answering(messenger.openForm),
  };
}
