import type { Directory } from '../directory.ts';
import type { Upload } from '../messages/files.ts';
import { type Message, messageTypes } from '../messages/message.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Posting } from '../messages/posting.ts';
import { discordError } from '../rest/errors.ts';
import { parseForm } from '../rules/form.ts';
import { messageFlags } from '../rules/message-flags.ts';
import { type MessageDraft, parseMessage } from '../rules/message-rules.ts';
import { modalSchema } from '../rules/modal-rules.ts';
import { type CallbackType, callbackTypes, choicesSchema, parseCallback } from './callback-rules.ts';
import { type Interaction, interactionTypes } from './interaction.ts';
import type { InteractionStore } from './interaction-store.ts';
import { originOf } from './origin.ts';

/** What an answer has led to. */
export interface CallbackResult {
  readonly interaction: Interaction;
  readonly type: CallbackType;
  readonly message?: Message;
}

/** Takes the first answer to an interaction. */
export interface Callbacks {
  /** Throws 10062, 40060 and what the message's own rules refuse; a refused answer leaves the interaction pending. */
  answer(id: string, token: string, form: unknown, uploads: readonly Upload[]): CallbackResult;
}

interface CallbackDeps {
  readonly interactions: InteractionStore;
  readonly messages: MessageStore;
  readonly posting: Posting;
  readonly directory: Directory;
}

/** Answers that become messages by `posting`. */
export function createCallbacks({ interactions, messages, posting, directory }: CallbackDeps): Callbacks {
  const reply = (
    interaction: Interaction,
    draft: MessageDraft,
    uploads: readonly Upload[],
    loading: boolean,
  ) => {
    const channel = directory.channel(interaction.channelId);
    if (!channel) throw discordError('unknownChannel');
    const message = posting.create({
      channel,
      author: directory.bot,
      draft,
      uploads,
      loading,
      origin: originOf(interaction),
      type: replyType(interaction),
      ...((draft.flags ?? 0) & messageFlags.ephemeral ? { ephemeralFor: interaction.personId } : {}),
      ...(interaction.sourceMessageId === undefined ? {} : { replyTo: interaction.sourceMessageId }),
    });
    interaction.responseId = message.id;
    interaction.placeholder = loading;
    return message;
  };

  const sourceOf = (interaction: Interaction) => {
    const message = messages.get(interaction.sourceMessageId ?? '');
    if (!message) throw discordError('unknownMessage');
    return message;
  };

  return {
    answer(id, token, form, uploads) {
      const interaction = interactions.forCallback(id, token);
      const { type, data } = parseCallback(form, interaction);
      const acknowledged = (callback: 4 | 5 | 6 | 7, message: Message): CallbackResult => {
        interactions.settle(interaction, (afterMs) => ({ status: 'acknowledged', afterMs, callback }));
        return { interaction, type, message };
      };
      switch (type) {
        case callbackTypes.message:
          return acknowledged(
            type,
            reply(interaction, parseMessage(data, 'interaction', ['data']), uploads, false),
          );
        case callbackTypes.deferredMessage: {
          const { flags } = parseMessage(data, 'interaction', ['data']);
          return acknowledged(type, reply(interaction, { flags }, [], true));
        }
        case callbackTypes.deferredUpdate: {
          const source = sourceOf(interaction);
          interaction.responseId = source.id;
          return acknowledged(type, source);
        }
        case callbackTypes.update: {
          const draft = parseMessage(data, 'edit', ['data']);
          const source = posting.edit(sourceOf(interaction), draft, uploads);
          interaction.responseId = source.id;
          return acknowledged(type, source);
        }
        case callbackTypes.autocomplete: {
          const { choices } = parseForm(choicesSchema(interaction.focusedType), data, ['data']);
          interactions.settle(interaction, (afterMs) => ({ status: 'choices', afterMs, choices }));
          return { interaction, type };
        }
        case callbackTypes.modal: {
          const modal = parseForm(modalSchema, data, ['data']);
          interactions.settle(interaction, (afterMs) => ({ status: 'modal', afterMs, modal }));
          return { interaction, type };
        }
        default:
          return type satisfies never;
      }
    },
  };
}

function replyType(interaction: Interaction): number {
  if (interaction.type !== interactionTypes.command) {
    return interaction.sourceMessageId === undefined ? messageTypes.plain : messageTypes.reply;
  }
  return interaction.commandType === 1 ? messageTypes.chatInputCommand : messageTypes.contextMenuCommand;
}
