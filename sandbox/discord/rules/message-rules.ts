import { z } from 'zod';
import { rowsSchema } from './component-rules.ts';
import { embedsSchema, isBlankEmbed } from './embed-rules.ts';
import { list, parseForm, refuse, snowflake, text } from './form.ts';
import { documentedFlags, messageFlags } from './message-flags.ts';

/** Which way a message comes in: it decides the flags that may be set. */
export type MessageEntry = 'channel' | 'interaction' | 'edit';

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: list(snowflake, 0, 100).nullish(),
    roles: list(snowflake, 0, 100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!value.parse?.includes(kind) || !value[kind]?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      refuse(context, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  });

/** Whom a message may ping. */
export type AllowedMentions = z.output<typeof allowedMentions>;

const attachmentEntry = z.object({
  id: snowflake,
  filename: text(1, 1024).nullish(),
  title: text(0, 1024).nullish(),
  description: text(0, 1024).nullish(),
});

/** An entry of the `attachments` array: a file kept by its id, or a new one by its index among the uploads. */
export type AttachmentEntry = z.output<typeof attachmentEntry>;

const settable: Record<MessageEntry, number> = {
  channel: messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2,
  interaction:
    messageFlags.suppressEmbeds |
    messageFlags.suppressNotifications |
    messageFlags.componentsV2 |
    messageFlags.ephemeral,
  // Clients hand a message's present flags back when they edit it, so that all of them are let through.
  edit: documentedFlags,
};

function flagsFor(entry: MessageEntry) {
  return z.int().superRefine((flags, context) => {
    if (flags & ~settable[entry]) {
      refuse(
        context,
        'MESSAGE_FLAGS_INVALID',
        `These flags cannot be set here: ${flags & ~settable[entry]}.`,
      );
    } else if (flags & messageFlags.componentsV2) {
      refuse(context, 'SANDBOX_UNSUPPORTED', 'The sandbox does not imitate Components V2.');
    }
  });
}

function messageSchema(entry: MessageEntry) {
  return z.object({
    content: text(0, 2000).nullish(),
    embeds: embedsSchema.nullish(),
    components: rowsSchema.nullish(),
    allowed_mentions: allowedMentions.nullish(),
    flags: flagsFor(entry).nullish(),
    attachments: list(attachmentEntry, 0, 10).nullish(),
    nonce: z.union([text(0, 25), z.int()]).nullish(),
    enforce_nonce: z.boolean().nullish(),
    message_reference: z
      .object({ message_id: snowflake, fail_if_not_exists: z.boolean().nullish() })
      .nullish(),
  });
}

const schemas = {
  channel: messageSchema('channel'),
  interaction: messageSchema('interaction'),
  edit: messageSchema('edit'),
};

/** What a request wants a message to hold. A field that is left out stays as it is; `null` empties it. */
export type MessageDraft = z.output<ReturnType<typeof messageSchema>>;

/** The checked draft, or Discord's error 50035 with its complaints under `at`. */
export function parseMessage(form: unknown, entry: MessageEntry, at: string[] = []): MessageDraft {
  return parseForm(schemas[entry], form, at);
}

/** Whether a client would show nothing at all of it; Discord refuses such a message with 50006. */
export function isEmptyMessage(message: {
  content: string;
  embeds: Parameters<typeof isBlankEmbed>[0][];
  components: unknown[];
  attachments: unknown[];
}): boolean {
  return (
    message.content.trim() === '' &&
    message.embeds.every(isBlankEmbed) &&
    message.components.length === 0 &&
    message.attachments.length === 0
  );
}
