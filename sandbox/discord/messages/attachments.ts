import { discordError, invalidForm } from '../rest/errors.ts';
import type { Embed } from '../rules/embed-rules.ts';
import type { AttachmentEntry } from '../rules/message-rules.ts';
import type { Snowflake } from '../snowflake.ts';
import type { FileStore, Upload } from './files.ts';
import type { Attachment } from './message.ts';

/** What decides which files a message has afterwards. */
export interface AttachmentChange {
  /** The `attachments` array of the request; without one every file is kept and every upload is added. */
  readonly entries: readonly AttachmentEntry[] | null | undefined;
  readonly uploads: readonly Upload[];
  readonly present: readonly Attachment[];
  readonly channelId: Snowflake;
  /** The largest file allowed, in bytes. */
  readonly limit: number;
  readonly ephemeral: boolean;
}

const most = 10;

/**
 * The files of a message after a request. An entry that is neither an upload nor a present file is refused with 50035,
 * a file above the limit with 40005, an eleventh file with 50035.
 */
export function changeAttachments(change: AttachmentChange, files: FileStore): Attachment[] {
  const { uploads, present } = change;
  if (uploads.some((upload) => upload.bytes.byteLength > change.limit)) throw discordError('tooLarge');
  const entries = change.entries ?? [
    ...present.map(({ id }): AttachmentEntry => ({ id })),
    ...uploads.map(({ key }): AttachmentEntry => ({ id: key })),
  ];
  if (entries.length > most) {
    const message = `Must be ${most} or fewer in length.`;
    throw invalidForm([{ path: ['attachments'], code: 'BASE_TYPE_MAX_LENGTH', message }]);
  }
  const plans = entries.map((entry, index) => {
    const kept = present.find(({ id }) => id === entry.id);
    const upload = uploads.find(({ key }) => key === entry.id);
    if (kept || upload) return { entry, kept, upload };
    const message = `Attachment data for ${entry.id} is missing.`;
    throw invalidForm([{ path: ['attachments', index], code: 'ATTACHMENT_NOT_FOUND', message }]);
  });
  return plans.flatMap(({ entry, kept, upload }) => {
    const details = {
      ...(entry.filename ? { filename: entry.filename } : {}),
      ...(entry.title ? { title: entry.title } : {}),
      ...(entry.description ? { description: entry.description } : {}),
    };
    if (kept) return [{ ...kept, ...(details.description ? { description: details.description } : {}) }];
    if (!upload) return [];
    const saved = files.save(upload, change.channelId, details);
    return [change.ephemeral ? { ...saved, ephemeral: true as const } : saved];
  });
}

/**
 * Gives embeds that say `attachment://name` the address of that file, and marks the file as shown by an embed. A name
 * that no file has shows nothing.
 */
export function placeInEmbeds(
  embeds: readonly Embed[],
  attachments: readonly Attachment[],
): { embeds: Embed[]; attachments: Attachment[] } {
  const resolve = <Media extends { url: string }>(media: Media | null | undefined): Media | undefined => {
    if (!media?.url.startsWith('attachment://')) return media ?? undefined;
    const name = media.url.slice('attachment://'.length);
    const file = attachments.find(({ filename }) => filename === name);
    return file ? { ...media, url: file.url } : undefined;
  };
  const placed = embeds.map((embed) => ({
    ...embed,
    image: resolve(embed.image),
    thumbnail: resolve(embed.thumbnail),
  }));
  const shown = new Set(placed.flatMap((embed) => [embed.image?.url, embed.thumbnail?.url]));
  return {
    embeds: placed,
    attachments: attachments.map((file) => ({ ...file, inEmbed: shown.has(file.url) })),
  };
}
