import type { Separation } from '../separations/separation.ts';
import { offeredSounds } from '../separations/urls.ts';
import type { Catalogue } from '../songs/catalogue.ts';
import type { SoundFiles } from './sound-files.ts';

/** Begins to render what a separation will offer, while it is still "running". */
export function createPrepareSounds({ catalogue, sounds }: { catalogue: Catalogue; sounds: SoundFiles }) {
  return ({ taskId, audioId, type }: Separation): void => {
    const song = catalogue.findSong(taskId);
    if (!song) return;
    for (const name of offeredSounds(type)) {
      sounds.find({ audioId, lyrics: song.lyrics, stems: song.stems }, name).catch(() => {
        // Whoever fetches the file will start the rendering again, and be told what is wrong.
      });
    }
  };
}
