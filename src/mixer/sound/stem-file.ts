import { createFrameScanner, type Mp3Format } from './mp3-frames.ts';

/** The MP3 of one stem, as far as it has come: its bytes stay compressed. */
export interface StemFile {
  readonly stem: string;
  readonly state: 'loading' | 'whole' | 'failed';
  readonly format: Mp3Format | undefined;
  /** How many bytes there are. */
  readonly loaded: number;
  /** How many there will be, as soon as that is known. */
  readonly total: number | undefined;
  /** How many frames there are, and there will be: estimated from the bytes until all have come. */
  readonly frames: number;
  readonly framesInAll: number;
  /** Resolves when this many frames, or all that ever come, are there. */
  reaches(frame: number): Promise<void>;
  /** The bytes of a stretch of frames, in memory of their own. */
  bytesOf(from: number, to: number): ArrayBuffer;
  add(chunk: Uint8Array, total: number | undefined): void;
  end(state: 'whole' | 'failed'): void;
  /** Goes on where it failed. */
  resume(): void;
}

export function createStemFile(stem: string): StemFile {
  const scanner = createFrameScanner();
  let state: StemFile['state'] = 'loading';
  let bytes = new Uint8Array(0);
  let loaded = 0;
  let total: number | undefined;
  let waiting: { frame: number; go: () => void }[] = [];

  const isThere = (frame: number) => state !== 'loading' || scanner.frames >= frame;
  const wake = () => {
    const awake = waiting.filter(({ frame }) => isThere(frame));
    waiting = waiting.filter(({ frame }) => !isThere(frame));
    for (const { go } of awake) go();
  };

  function makeRoom(needed: number): void {
    if (needed <= bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, total ?? bytes.length * 2));
    larger.set(bytes.subarray(0, loaded));
    bytes = larger;
  }

  return {
    stem,
    get state() {
      return state;
    },
    get format() {
      return scanner.format;
    },
    get loaded() {
      return loaded;
    },
    get total() {
      return total;
    },
    get frames() {
      return scanner.frames;
    },
    get framesInAll() {
      const { frames, offsets } = scanner;
      const scanned = (offsets.at(-1) ?? 0) - (offsets[0] ?? 0);
      if (state === 'whole' || total === undefined || scanned === 0) return frames;
      return Math.max(frames, Math.round((frames * (total - (offsets[0] ?? 0))) / scanned));
    },
    reaches: (frame) =>
      isThere(frame) ? Promise.resolve() : new Promise((go) => waiting.push({ frame, go })),
    bytesOf: (from, to) => bytes.slice(scanner.offsets[from] ?? 0, scanner.offsets[to] ?? 0).buffer,
    add(chunk, announced) {
      total = announced ?? total;
      makeRoom(loaded + chunk.length);
      bytes.set(chunk, loaded);
      loaded += chunk.length;
      scanner.scan(bytes.subarray(0, loaded));
      wake();
    },
    end(last) {
      state = last;
      wake();
    },
    resume() {
      state = 'loading';
    },
  };
}
