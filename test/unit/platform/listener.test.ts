import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { band } from '../../../sandbox/upstream/audio/band.ts';
import { createMp3Writer } from '../../../sandbox/upstream/audio/mp3/encode-mp3.ts';
import { createScore } from '../../../sandbox/upstream/audio/score.ts';
import { systemClock } from '../../../src/services/platform/clock.ts';
import { createListener } from '../../../src/services/platform/listener.ts';
import { mp3Of } from '../../support/mp3.ts';

let folder = '';
let files = 0;
const listener = createListener({ clock: systemClock });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemsmith-listener-'));
});
afterAll(async () => {
  await listener.close();
  await rm(folder, { recursive: true });
});

async function onDisk(bytes: Uint8Array): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.mp3`);
  await writeFile(path, bytes);
  return path;
}

/** A thread that does what `source` says. */
async function behaving(source: string): Promise<URL> {
  const path = join(folder, `thread-${++files}.mjs`);
  await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return new URL(`file://${path}`);
}

function ownListener(options: Partial<Parameters<typeof createListener>[0]>) {
  const own = createListener({ clock: systemClock, ...options });
  onTestFinished(() => own.close());
  return own;
}

const steps = (second: number) => (second < 2 ? 0.1 : second < 4 ? 0.8 : second < 6 ? 0 : 0.4);
const close = (value: number | undefined, expected: number) => expect(value).toBeCloseTo(expected, 1);

describe('the loudness of an MP3', () => {
  it.each([
    ['a constant bit rate', {}, 8],
    ['a variable bit rate', { vbrQuality: 2 }, 8],
    ['one channel', { channels: 1, bitrate: 64 }, 8],
    ['half the sample rate', { sampleRate: 22_050, bitrate: 64 }, 8],
    ['another sample rate', { sampleRate: 48_000, bitrate: 320 }, 8],
  ] as const)('is measured over its real length, without a header: %s', async (_what, options, seconds) => {
    const path = await onDisk(await mp3Of(seconds, steps, options));
    const loudness = await listener.measure(path, { slices: 80 });
    // An encoder adds up to two frames.
    expect(loudness.seconds).toBeGreaterThanOrEqual(seconds);
    expect(loudness.seconds).toBeLessThan(seconds + 0.12);
    const { peaks, rms } = loudness;
    [0.1, 0.8, 0, 0.4].forEach((gain, pair) => {
      close(peaks[20 * pair + 15], gain);
      close(rms[20 * pair + 15], gain / Math.SQRT2);
    });
    expect([peaks.length, rms.length]).toEqual([80, 80]);
  });

  it('of the demo songs is as long as what was encoded, and as loud', async () => {
    const recording = band.drums(createScore('3d7021c9-fa8b-4eda-91d1-3b9297ddb172', 'La la la', 'short'));
    const path = await onDisk((await createMp3Writer())(recording));
    const { seconds, peaks } = await listener.measure(path);
    const samples = recording.left.length;
    expect(seconds).toBeCloseTo(samples / 44_100, 2);
    expect(peaks).toHaveLength(480);
    const loudest = [recording.left, recording.right]
      .flatMap((side) => [...side].map(Math.abs))
      .reduce((a, b) => Math.max(a, b));
    expect(Math.max(...peaks)).toBeCloseTo(Math.min(1, loudest), 1);
    expect(peaks.every((peak) => peak >= 0 && peak <= 1)).toBe(true);
  });

  it('is that of the sound alone where a long tag stands before it', async () => {
    const sound = await mp3Of(3, () => 0.5);
    const tag = Buffer.concat([
      Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0x3d, 0x09, 0]),
      randomBytes(0x3d * 16_384 + 9 * 128),
    ]);
    const { seconds, peaks } = await listener.measure(await onDisk(Buffer.concat([tag, sound])), {
      slices: 3,
    });
    expect(seconds).toBeLessThan(3.1);
    close(peaks[1], 0.5);
  });

  it('of less than a second has as many slices', async () => {
    const { seconds, peaks } = await listener.measure(await onDisk(await mp3Of(0.5, () => 0.5)));
    expect(seconds).toBeLessThan(0.6);
    expect(peaks).toHaveLength(480);
    close(peaks[240], 0.5);
  });

  it('of silence is nothing', async () => {
    const { peaks, rms } = await listener.measure(await onDisk(await mp3Of(2, () => 0)), { slices: 10 });
    expect(peaks.concat(rms).every((value) => value < 0.001)).toBe(true);
  });

  it('that is cut off is measured as far as it goes', async () => {
    const whole = await mp3Of(8, steps);
    const { seconds } = await listener.measure(await onDisk(whole.subarray(0, whole.length / 2)));
    expect(seconds).toBeCloseTo(4, 0);
  });
});

describe('what cannot be measured', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(500_000)],
    ['noise', randomBytes(500_000)],
    ['a page', Buffer.from('<html>Not Found</html>'.repeat(1_000))],
  ])('is refused: %s', async (_what, bytes) => {
    await expect(listener.measure(await onDisk(bytes))).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('is refused: an MP3 whose middle is noise, and a file that is not there', async () => {
    const broken = await mp3Of(8, steps);
    randomBytes(40_000).copy(broken, 40_000);
    await expect(listener.measure(await onDisk(broken))).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(listener.measure(join(folder, 'nowhere.mp3'))).rejects.toMatchObject({
      reason: 'unreadable',
    });
  });

  it('does not keep the next file from being measured', async () => {
    const path = await onDisk(await mp3Of(1, () => 0.5));
    const [bad, good] = await Promise.allSettled([
      listener.measure(join(folder, 'no.mp3')),
      listener.measure(path),
    ]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('the thread that listens', () => {
  const DIES = "parentPort.on('message', () => { throw new Error('a bug'); });";
  const EXITS = "parentPort.on('message', () => process.exit(3));";
  const EATS =
    "parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); });";
  const LOOPS = "parentPort.on('message', () => { for (;;); });";
  it.each([
    ['throws', DIES, 20_000],
    ['exits', EXITS, 20_000],
    ['needs too much memory', EATS, 20_000],
    ['does not end', LOOPS, 200],
    ['cannot be loaded', "import 'nothing-of-this-name';", 20_000],
  ])(
    'fails alone when it %s, each time anew',
    async (_what, source, timeoutMs) => {
      const own = ownListener({ thread: await behaving(source), timeoutMs });
      await expect(own.measure('a.mp3')).rejects.toMatchObject({ reason: 'broken' });
      await expect(own.measure('b.mp3')).rejects.toMatchObject({ reason: 'broken' });
    },
    20_000,
  );

  it('is ended and started again by who comes next when a caller gives up', async () => {
    const thread = await behaving(
      "parentPort.on('message', ({ path }) => { if (path === 'good') parentPort.postMessage({ unreadable: 'fine' }); });",
    );
    const own = ownListener({ thread });
    const controller = new AbortController();
    const first = own.measure('hangs', { signal: controller.signal });
    const second = own.measure('good');
    setImmediate(() => controller.abort(new Error('stopping')));
    await expect(first).rejects.toThrow('stopping');
    await expect(second).rejects.toThrow('fine');
  });

  it('hears one file at a time, and is the same for all that come soon', async () => {
    const thread = await behaving(
      "let busy = 0; let heard = 0; parentPort.on('message', () => { busy += 1; heard += 1; const loudness = { seconds: heard, peaks: [busy], rms: [] }; setImmediate(() => { busy -= 1; parentPort.postMessage({ loudness }); }); });",
    );
    const own = ownListener({ thread });
    const all = await Promise.all(['a', 'b', 'c'].map((path) => own.measure(path)));
    expect(all.map(({ seconds, peaks }) => [seconds, ...peaks])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('is given back when nothing comes for a while', async () => {
    let wake = () => {};
    const clock = {
      sleep: (ms: number, signal?: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          if (ms === 7) wake = resolve;
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const thread = await behaving(
      "let heard = 0; parentPort.on('message', () => { heard += 1; parentPort.postMessage({ loudness: { seconds: heard, peaks: [], rms: [] } }); });",
    );
    const own = ownListener({ thread, clock, lingerMs: 7 });
    const heard = async () => (await own.measure('a')).seconds;
    expect([await heard(), await heard()]).toEqual([1, 2]);
    // A rest that has been disturbed is over.
    const third = heard();
    wake();
    expect(await third).toBe(3);
    wake();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await heard()).toBe(1);
  });

  it('leaves the main thread to others', async () => {
    const path = await onDisk(await mp3Of(60, steps));
    await listener.measure(path);
    const before = performance.eventLoopUtilization();
    await listener.measure(path);
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.3);
  }, 30_000);
});
