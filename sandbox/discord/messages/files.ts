import type { Snowflake, Snowflakes } from '../snowflake.ts';
import type { Attachment } from './message.ts';

/** A file as it arrives: in a form with several parts, or from a control call. */
export interface Upload {
  /** What the `attachments` array calls it: the index in `files[n]`. */
  readonly key: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** Keeps what has been uploaded, and says where to find it. */
export interface FileStore {
  /** Stores the file and describes it. `details` override what the upload says. */
  save(
    upload: Upload,
    channelId: Snowflake,
    details?: { filename?: string; title?: string; description?: string },
  ): Attachment;
  get(id: Snowflake): { bytes: Uint8Array; contentType: string } | undefined;
}

const contentTypes: Record<string, string> = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  mp4: 'video/mp4',
};

/** Files in memory, at addresses below `origin`. */
export function createFileStore(origin: () => string, makeId: Snowflakes): FileStore {
  const files = new Map<Snowflake, { bytes: Uint8Array; contentType: string }>();
  return {
    save(upload, channelId, details = {}) {
      const id = makeId();
      const filename = (details.filename ?? upload.filename).replace(/[^\p{L}\p{N}._()-]/gu, '_');
      const contentType =
        contentTypes[filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
      files.set(id, { bytes: upload.bytes, contentType });
      return {
        id,
        filename,
        size: upload.bytes.byteLength,
        contentType,
        url: `${origin()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`,
        ...(details.title === undefined ? {} : { title: details.title }),
        ...(details.description === undefined ? {} : { description: details.description }),
        ...(contentType === 'image/png' ? pngSize(upload.bytes) : {}),
      };
    },
    get: (id) => files.get(id),
  };
}

/** The width and the height stand at fixed places in the first chunk of a PNG. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.byteLength < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
