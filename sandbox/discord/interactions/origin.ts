import type { MessageOrigin } from '../messages/message.ts';
import type { Interaction } from './interaction.ts';

/** What a message remembers of the interaction that it answers. */
export function originOf(interaction: Interaction): MessageOrigin {
  const { id, type, name, personId, guildId, targetMessageId } = interaction;
  return { id, type, name, personId, guildId, ...(targetMessageId === undefined ? {} : { targetMessageId }) };
}
