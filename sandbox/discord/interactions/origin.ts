import type { MessageOrigin } from '../messages/message.ts';
import { type Interaction, interactionTypes } from './interaction.ts';

/** What a message remembers of the interaction that it answers. */
export function originOf(interaction: Interaction): MessageOrigin {
  const { id, type, name, personId, guildId, targetMessageId, sourceMessageId, openedBy } = interaction;
  const component = type === interactionTypes.component && sourceMessageId !== undefined;
  return {
    id,
    type,
    name,
    personId,
    guildId,
    ...(targetMessageId === undefined ? {} : { targetMessageId }),
    ...(component ? { interactedMessageId: sourceMessageId } : {}),
    ...(openedBy ? { triggeredBy: originOf(openedBy) } : {}),
  };
}
