import type { SandboxClock } from '../../clock.ts';
import type { Events } from '../events.ts';
import { discordError } from '../rest/errors.ts';
import type { Snowflake } from '../snowflake.ts';
import type { Interaction, InteractionState } from './interaction.ts';

/** An interaction has to be answered within this time. */
export const acknowledgeWithinMs = 3000;
/** The token of an interaction lives this long. */
export const tokenLifeMs = 15 * 60_000;

/** Every interaction, and the two deadlines that they live under. */
export interface InteractionStore {
  /** Remembers it and starts the three seconds. */
  begin(interaction: Interaction): void;
  get(id: Snowflake): Interaction | undefined;
  all(): Interaction[];
  /** The interaction to answer. Throws 10062 for a wrong one or a late answer, 40060 for a second one. */
  forCallback(id: Snowflake, token: string): Interaction;
  /** The interaction behind a webhook token. Throws 10015 when it is unknown or unanswered, 50027 when it is dead. */
  forWebhook(token: string): Interaction;
  /** Moves a pending interaction on; `afterMs` of the new state is counted here. */
  settle(interaction: Interaction, state: (afterMs: number) => InteractionState): void;
}

/** Interactions on `clock`; the signal ends what still waits. */
export function createInteractionStore(deps: {
  clock: SandboxClock;
  events: Events;
  signal: AbortSignal;
}): InteractionStore {
  const { clock, events } = deps;
  const byId = new Map<Snowflake, Interaction>();
  const age = (interaction: Interaction) => clock.now() - interaction.createdAt;

  const fail = (interaction: Interaction) => {
    if (interaction.state.status !== 'pending') return;
    interaction.state = { status: 'failed', reason: 'The application did not respond' };
    events.emit({ type: 'interaction', interaction });
  };

  return {
    begin(interaction) {
      byId.set(interaction.id, interaction);
      events.emit({ type: 'interaction', interaction });
      // Only the end of the sandbox rejects a sleep, and then nobody waits for the answer any more.
      clock.sleep(acknowledgeWithinMs, deps.signal).then(
        () => fail(interaction),
        () => undefined,
      );
    },
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
    forCallback(id, token) {
      const interaction = byId.get(id);
      if (!interaction || interaction.token !== token) throw discordError('unknownInteraction');
      if (interaction.state.status === 'pending' && age(interaction) >= acknowledgeWithinMs)
        fail(interaction);
      if (interaction.state.status === 'failed') throw discordError('unknownInteraction');
      if (interaction.state.status !== 'pending') throw discordError('alreadyAcknowledged');
      return interaction;
    },
    forWebhook(token) {
      const interaction = [...byId.values()].find((each) => each.token === token);
      if (!interaction) throw discordError('unknownWebhook');
      if (age(interaction) >= tokenLifeMs) throw discordError('invalidWebhookToken');
      const { status } = interaction.state;
      if (status !== 'acknowledged' && status !== 'modal') throw discordError('unknownWebhook');
      return interaction;
    },
    settle(interaction, state) {
      interaction.state = state(age(interaction));
      events.emit({ type: 'interaction', interaction });
    },
  };
}
