import { randomUUID } from 'node:crypto';
import type { RESTPatchAPIChannelMessageJSONBody, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { createMultipart, type UploadFile } from './multipart.ts';

/** What a message says; the fields that Discord takes on create and on edit alike. */
export type MessagePayload = Pick<
  RESTPostAPIChannelMessageJSONBody & RESTPatchAPIChannelMessageJSONBody,
  'content' | 'embeds' | 'components' | 'allowed_mentions'
> & { files?: readonly MessageFile[] };

/**
 * A file that comes with a message (not with an immediate reply: think first); an embed shows a picture as
 * `attachment://name`. One with a path is streamed from the disk, where it must stay until the message is sent.
 * An edit with files replaces those that were there; one without leaves them, as it leaves every field that is not given.
 */
export type MessageFile = UploadFile & {
  /** The alt text of a picture: 1,024 characters at most. */
  description?: string;
};

/** Questions to a member, in a window of its own: at most 5 texts of one line each. */
export interface Form {
  customId: string;
  /** At most 45 characters, as the labels. */
  title: string;
  fields: readonly { id: string; label: string; value?: string; maxLength: number }[];
}

/** A form as Discord wants it: each field in a row of its own. */
export function modal({ customId, title, fields }: Form) {
  return {
    custom_id: customId,
    title,
    components: fields.map(({ id, label, value, maxLength }) => ({
      type: 1,
      components: [
        { type: 4, custom_id: id, label, style: 1, max_length: maxLength, ...(value && { value }) },
      ],
    })),
  };
}

/** @throws TypeError if there are files: an immediate answer takes none. */
export function withoutFiles({ files = [], ...payload }: MessagePayload): Omit<MessagePayload, 'files'> {
  if (files.length > 0) throw new TypeError('an immediate answer takes no files: think first');
  return payload;
}

/** A payload as discord.js sends it: JSON, or a form with the files beside the JSON that names and describes them. */
export function wire({ files = [], ...payload }: MessagePayload, more: object = {}) {
  if (files.length === 0) return { body: { ...payload, ...more } };
  const attachments = files.map(({ name, description }, id) => ({
    id,
    filename: name,
    // Discord takes spaces out of the name, and clients show the title with the name's extension.
    title: name.replace(/\.\w+$/, ''),
    ...(description === undefined ? {} : { description }),
  }));
  const boundary = `stemsmith-${randomUUID()}`;
  return {
    body: createMultipart({ ...payload, ...more, attachments }, files, boundary),
    passThroughBody: true,
  };
}
