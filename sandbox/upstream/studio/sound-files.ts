import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sound } from '../audio/score.ts';
import type { Recording } from '../audio/track.ts';
import { partsOf, type SoundName, type StemName, stemNames } from '../stem-names.ts';
import type { RenderPool } from './render-pool.ts';

/** To be raised with every change that can be heard, so that no cache holds yesterday's sound. */
const edition = 'v1';

/** What has to be known of a track to render it. */
export interface Renderable {
  readonly audioId: string;
  readonly lyrics: string;
  readonly stems: readonly StemName[];
}

/** The MP3 files of the demo songs, rendered when they are first asked for and kept in the cache directory. */
export interface SoundFiles {
  /** The path of a finished file; undefined for a stem that the song does not have. Asking twice renders once. */
  find(track: Renderable, name: SoundName): Promise<string | undefined>;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

interface Session {
  readonly audioId: string;
  readonly recordings: Promise<ReadonlyMap<StemName, Recording>>;
  readonly gain: Promise<number>;
}

export function createSoundFiles({
  pool,
  cacheDir,
  sound,
}: {
  pool: RenderPool;
  cacheDir: string;
  sound: Sound;
}): SoundFiles {
  const rendering = new Map<string, Promise<string>>();
  /** The song that was played last: some 80 MB, and the next file asked for is most likely of the same song. */
  let latest: Session | undefined;

  const play = ({ audioId, lyrics, stems }: Renderable): Session => {
    if (latest?.audioId === audioId) return latest;
    const present = stemNames.filter((stem) => stems.includes(stem));
    const recordings = Promise.all(
      present.map(async (stem) => {
        const { recording } = await pool.run({ kind: 'play', audioId, lyrics, sound, stem });
        return [stem, recording] as const;
      }),
    ).then((entries) => new Map(entries));
    const gain = recordings
      .then((all) => pool.run({ kind: 'level', recordings: [...all.values()] }))
      .then((reply) => reply.gain);
    const session = { audioId, recordings, gain };
    latest = session;
    gain.catch(() => {
      if (latest === session) latest = undefined;
    });
    return session;
  };

  const render = async (track: Renderable, parts: readonly StemName[], path: string) => {
    if (await exists(path)) return path;
    const session = play(track);
    const gain = await session.gain;
    const all = await session.recordings;
    const recordings = parts.flatMap((stem) => all.get(stem) ?? []);
    await pool.run({ kind: 'encode', recordings, gain, path });
    return path;
  };

  return {
    async find(track, name) {
      const parts = partsOf(name, track.stems);
      if (parts.length === 0) return undefined;
      const path = join(cacheDir, `${sound}-${edition}`, track.audioId, `${name}.mp3`);
      const running = rendering.get(path);
      if (running !== undefined) return running;
      const started = render(track, parts, path).finally(() => rendering.delete(path));
      rendering.set(path, started);
      return started;
    },
  };
}
