import { readFile } from 'node:fs/promises';
import type { SandboxClock } from '../../clock.ts';
import type { SeparationDesk } from '../separations/desk.ts';
import { keptMs } from '../separations/separation.ts';
import { soundOfSuffix } from '../separations/urls.ts';
import type { Catalogue, DemoSong } from '../songs/catalogue.ts';
import { drawCover } from '../songs/cover.ts';
import type { SoundName } from '../stem-names.ts';
import type { SoundFiles } from '../studio/sound-files.ts';

/** A file that can be fetched. */
export interface ServedFile {
  readonly type: string;
  read(): Promise<Uint8Array>;
}

/** The file behind a path: undefined for what never was, is not in the song, or has been deleted by now. */
export type FindFile = (path: string) => Promise<ServedFile | undefined>;

const separated = /^\/files\/s\/(?<id>[0-9a-f]{32})_(?<suffix>\w+)\.mp3$/;
const whole = /^\/files\/songs\/(?<audioId>[0-9a-f-]{36})\.mp3$/;
const cover = /^\/files\/covers\/(?<audioId>[0-9a-f-]{36})\.png$/;

/** Separated files go after 14 days. The songs and their covers stay, or there would be nothing left to try. */
export function createFindFile({
  catalogue,
  desk,
  sounds,
  clock,
}: {
  catalogue: Catalogue;
  desk: SeparationDesk;
  sounds: SoundFiles;
  clock: SandboxClock;
}): FindFile {
  const songOf = (audioId: string) =>
    catalogue.songs.find((song) => song.tracks.some((track) => track.audioId === audioId));

  const sound = async (song: DemoSong, audioId: string, name: SoundName) => {
    const path = await sounds.find({ audioId, lyrics: song.lyrics, stems: song.stems }, name);
    return path === undefined ? undefined : { type: 'audio/mpeg', read: () => readFile(path) };
  };

  return async (path) => {
    const { audioId: coverOf = '' } = cover.exec(path)?.groups ?? {};
    if (songOf(coverOf)) return { type: 'image/png', read: async () => drawCover(coverOf) };

    const { audioId = '' } = whole.exec(path)?.groups ?? {};
    const song = songOf(audioId);
    if (song) return sound(song, audioId, 'mix');

    const { id = '', suffix = '' } = separated.exec(path)?.groups ?? {};
    const separation = desk.find(id);
    const done = separation?.state === 'SUCCESS' || separation?.state === 'CALLBACK_EXCEPTION';
    if (!done || clock.now() - (separation.completedAt ?? 0) >= keptMs) return undefined;
    const name = soundOfSuffix(separation.type, suffix);
    const source = songOf(separation.audioId);
    return name && source && sound(source, separation.audioId, name);
  };
}
