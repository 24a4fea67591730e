import type { StemFile } from './stem-file.ts';

/** Fetches the files piece by piece, all of them at about the same pace, so that playing can begin at once. */
export interface Loader {
  /** Begins, or goes on with files that have failed. Resolves when nothing is left to fetch. */
  load(): Promise<void>;
  /** Fetches nothing more. */
  stop(): void;
}

interface LoaderOptions {
  files: readonly StemFile[];
  urlOf: (stem: string) => string;
  fetch: typeof fetch;
  sleep: (ms: number) => Promise<void>;
  /** Something has come, or has failed. */
  onProgress: () => void;
}

// A browser opens six connections to a server; two are left for whatever else the page wants.
const AT_ONCE = 4;
// More than the first window, to begin with, whatever the bit rate.
const FIRST_CHUNK = 128 * 1024;
const CHUNK = 512 * 1024;
const RETRY_MS = [500, 1_500, 4_000];

/** What will not come by asking again. */
class RefusedError extends Error {}

export function createLoader({ files, urlOf, fetch, sleep, onProgress }: LoaderOptions): Loader {
  const busy = new Set<StemFile>();
  let isStopped = false;

  /** The file of which the smallest part is there. */
  const next = () =>
    files
      .filter((file) => file.state === 'loading' && !busy.has(file))
      .sort((left, right) => partOf(left) - partOf(right))[0];

  async function fetchChunk(file: StemFile): Promise<void> {
    const from = file.loaded;
    const size = from === 0 ? FIRST_CHUNK : CHUNK;
    const answer = await fetch(urlOf(file.stem), { headers: { range: `bytes=${from}-${from + size - 1}` } });
    if (answer.status === 416) return file.end(from > 0 ? 'whole' : 'failed');
    if (answer.status === 404 || answer.status === 410) throw new RefusedError(`${answer.status}`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const isPart = answer.status === 206;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const total = isPart ? totalOf(answer.headers.get('content-range')) : bytes.length;
    // A server that knows no ranges sends everything, every time.
    file.add(isPart ? bytes : bytes.subarray(from), total);
    if (bytes.length === 0 || file.loaded >= (total ?? Number.POSITIVE_INFINITY)) file.end('whole');
  }

  async function fetchPatiently(file: StemFile): Promise<void> {
    for (const pause of [...RETRY_MS, undefined]) {
      try {
        return await fetchChunk(file);
      } catch (error) {
        if (pause === undefined || error instanceof RefusedError) return file.end('failed');
        await sleep(pause);
      }
    }
  }

  async function work(): Promise<void> {
    for (let file = next(); file !== undefined && !isStopped; file = next()) {
      busy.add(file);
      await fetchPatiently(file);
      // What is whole and has no frames is no MP3.
      if (file.state === 'whole' && file.frames === 0) file.end('failed');
      busy.delete(file);
      onProgress();
    }
  }

  return {
    async load() {
      for (const file of files) if (file.state === 'failed') file.resume();
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    stop() {
      isStopped = true;
    },
  };
}

/** From 0 to 1. */
export const partOf = ({ loaded, total }: StemFile): number =>
  total === undefined || total === 0 ? 0 : loaded / total;

const totalOf = (range: string | null): number | undefined => {
  const [, total] = /\/(\d+)$/.exec(range ?? '') ?? [];
  return total === undefined ? undefined : Number(total);
};
