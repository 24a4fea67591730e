import { type LyricLine, lyricLines } from '../audio/lyric-lines.ts';
import type { Lyrics } from '../audio/lyrics.ts';
import type { Separated } from './find-mix.ts';

/** The words of a mix in the order of time; none where nobody knows them. @throws StoreError */
export type SongWords = (job: Separated) => Promise<LyricLine[]>;

/** Only a karaoke may ask for the words, for which upstream may want money; everything else looks for what is kept. */
export function createSongWords({ lyrics }: { lyrics: Pick<Lyrics, 'of' | 'kept'> }): SongWords {
  return async ({ type, track }) => {
    const words = await (type === 'separate_vocal' ? lyrics.of(track) : lyrics.kept(track));
    return lyricLines(words ?? []);
  };
}
