import type { Directory } from '../directory.ts';
import type { Upload } from '../messages/files.ts';
import type { Message } from '../messages/message.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Posting } from '../messages/posting.ts';
import { discordError } from '../rest/errors.ts';
import { messageFlags } from '../rules/message-flags.ts';
import { parseMessage } from '../rules/message-rules.ts';
import type { Interaction } from './interaction.ts';
import type { InteractionStore } from './interaction-store.ts';
import { originOf } from './origin.ts';

/** What an interaction's token opens: its own messages, for 15 minutes. `reference` is an id or `@original`. */
export interface FollowUps {
  /** The first one after a deferral fills the placeholder, as private or public as that was. */
  post(token: string, form: unknown, uploads: readonly Upload[]): Message;
  get(token: string, reference: string): Message;
  edit(token: string, reference: string, form: unknown, uploads: readonly Upload[]): Message;
  remove(token: string, reference: string): void;
}

/** All methods throw 10015 or 50027 for the token, 10008 for the message, and 50035, 50006 or 40005 for the form. */
export function createFollowUps(deps: {
  interactions: InteractionStore;
  messages: MessageStore;
  posting: Posting;
  directory: Directory;
}): FollowUps {
  const { interactions, messages, posting, directory } = deps;

  const find = (interaction: Interaction, reference: string) => {
    const id = reference === '@original' ? interaction.responseId : reference;
    const message = messages.get(id ?? '');
    const own = message && (message.id === interaction.responseId || message.origin?.id === interaction.id);
    if (!own) throw discordError('unknownMessage');
    return message;
  };

  const filled = (interaction: Interaction, message: Message) => {
    if (message.id === interaction.responseId) interaction.placeholder = false;
    return message;
  };

  return {
    post(token, form, uploads) {
      const interaction = interactions.forWebhook(token);
      const draft = parseMessage(form, 'interaction');
      const placeholder = interaction.placeholder ? messages.get(interaction.responseId ?? '') : undefined;
      if (placeholder) return filled(interaction, posting.edit(placeholder, draft, uploads));
      const channel = directory.channel(interaction.channelId);
      if (!channel) throw discordError('unknownChannel');
      return posting.create({
        channel,
        author: directory.bot,
        draft,
        uploads,
        origin: originOf(interaction),
        ...((draft.flags ?? 0) & messageFlags.ephemeral ? { ephemeralFor: interaction.personId } : {}),
        ...(interaction.responseId === undefined ? {} : { replyTo: interaction.responseId }),
      });
    },
    get: (token, reference) => find(interactions.forWebhook(token), reference),
    edit(token, reference, form, uploads) {
      const interaction = interactions.forWebhook(token);
      const message = find(interaction, reference);
      return filled(interaction, posting.edit(message, parseMessage(form, 'edit'), uploads));
    },
    remove(token, reference) {
      const interaction = interactions.forWebhook(token);
      posting.remove(filled(interaction, find(interaction, reference)));
    },
  };
}
