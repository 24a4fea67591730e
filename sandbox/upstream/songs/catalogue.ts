import { createHash } from 'node:crypto';
import { createScore, type Sound } from '../audio/score.ts';
import { type StemName, stemNames } from '../stem-names.ts';
import { lyricsBook, type WrittenSong } from './lyrics-book.ts';

/** One of a song's two variants: the same words to other music. */
export interface DemoTrack {
  /** A UUID, from which the music is derived. */
  readonly audioId: string;
  /** Its place in the song: 0 or 1. */
  readonly index: number;
  readonly durationSeconds: number;
}

/** A song that upstream has "generated". */
export interface DemoSong {
  /** The music task: 32 hexadecimal characters. */
  readonly taskId: string;
  readonly title: string;
  /** Style words, comma-separated. */
  readonly tags: string;
  readonly instrumental: boolean;
  /** The stems that are in the song; upstream answers no url for the others. */
  readonly stems: readonly StemName[];
  /** With `-` between syllables; empty for an instrumental. */
  readonly lyrics: string;
  readonly tracks: readonly DemoTrack[];
}

/** The demo songs, and the way from ids to them. */
export interface Catalogue {
  readonly songs: readonly DemoSong[];
  findSong(taskId: string): DemoSong | undefined;
  /** A track of exactly that song: undefined for a wrong pair. */
  findTrack(taskId: string, audioId: string): { song: DemoSong; track: DemoTrack } | undefined;
}

const hexOf = (text: string) => createHash('sha256').update(`stemsmith demo: ${text}`).digest('hex');

function uuidOf(text: string): string {
  const hex = hexOf(text);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** As many as are asked for: after all of them have come, they come again under titles with a number. */
const written = (count: number): WrittenSong[] =>
  Array.from({ length: Math.ceil(count / lyricsBook.length) }, (_, round) =>
    lyricsBook.map((song) => (round === 0 ? song : { ...song, title: `${song.title} ${round + 1}` })),
  )
    .flat()
    .slice(0, count);

/** The same songs with the same ids on every machine; `sound` only decides how long they last. */
export function createCatalogue(sound: Sound, count = lyricsBook.length): Catalogue {
  const songs = written(count).map(
    ({ title, tags, without, lyrics }): DemoSong => ({
      taskId: hexOf(title).slice(0, 32),
      title,
      tags,
      instrumental: lyrics === '',
      stems: stemNames.filter((stem) => !without.includes(stem)),
      lyrics,
      tracks: [0, 1].map((index) => {
        const audioId = uuidOf(`${title} #${index}`);
        return { audioId, index, durationSeconds: createScore(audioId, lyrics, sound).seconds };
      }),
    }),
  );
  const byTask = new Map(songs.map((song) => [song.taskId, song]));
  const findSong = (taskId: string) => byTask.get(taskId);
  return {
    songs,
    findSong,
    findTrack(taskId, audioId) {
      const song = findSong(taskId);
      const track = song?.tracks.find((candidate) => candidate.audioId === audioId);
      return song && track && { song, track };
    },
  };
}
