import { parseTrackId, type TrackId } from './ids.ts';

// The 16 bytes of a UUID in base64url.
const AUDIO_LENGTH = 22;

/** Both ids in at most 86 letters, digits, `-` and `_`, for the ids of components and the values of menus. */
export function encodeTrack({ taskId, audioId }: TrackId): string {
  return Buffer.from(audioId.replaceAll('-', ''), 'hex').toString('base64url') + taskId;
}

/** The track that `encodeTrack` wrote, or `undefined` for anything else. */
export function decodeTrack(text: string): TrackId | undefined {
  const hex = Buffer.from(text.slice(0, AUDIO_LENGTH), 'base64url').toString('hex');
  const audioId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const parsed = parseTrackId({ taskId: text.slice(AUDIO_LENGTH), audioId });
  return parsed.ok && encodeTrack(parsed.track) === text ? parsed.track : undefined;
}
