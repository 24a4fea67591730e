import { z } from 'zod';
import { createRandom } from '../audio/random.ts';
import type { Sound } from '../audio/score.ts';
import { alignWords } from '../songs/aligned-words.ts';
import type { Catalogue } from '../songs/catalogue.ts';
import { refuse, succeed } from '../wire/envelope.ts';
import type { Endpoint } from './endpoint.ts';

const bodySchema = z.object({ taskId: z.string(), audioId: z.string() });

const waveformPoints = 120;

/** A plausible picture of the loudness, from 0 to 1: nobody listens to it, so nothing is rendered for it. */
function sketchWaveform(audioId: string): readonly number[] {
  const random = createRandom(`${audioId}/waveform`);
  return Array.from({ length: waveformPoints }, (_, point) => {
    const swell = Math.sin((Math.PI * (point + 0.5)) / waveformPoints);
    return Math.round(1000 * swell * (0.5 + 0.5 * random.unit())) / 1000;
  });
}

/** Tells when each word is sung. An instrumental answers an empty list. */
export function createLyricsEndpoint({ catalogue, sound }: { catalogue: Catalogue; sound: Sound }): Endpoint {
  return {
    name: 'lyrics',
    method: 'POST',
    path: '/api/v1/generate/get-timestamped-lyrics',
    answer({ body }) {
      const asked = bodySchema.safeParse(body);
      const found = asked.success && catalogue.findTrack(asked.data.taskId, asked.data.audioId);
      if (!found) return refuse(400, 'The taskId or the audioId does not exist.');
      const { audioId } = found.track;
      return succeed({
        alignedWords: alignWords(audioId, found.song.lyrics, sound),
        waveformData: sketchWaveform(audioId),
        hootCer: 0.1,
        isStreamed: false,
      });
    },
  };
}
