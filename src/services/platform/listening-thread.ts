import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { MPEGDecoder } from 'mpg123-decoder';
import { createLoudnessMeter, type Loudness } from './loudness.ts';

/** What the thread is asked for, one file after the other. */
export interface ListeningJob {
  path: string;
  slices: number;
}

/** What it answers. */
export type ListeningReply = { loudness: Loudness } | { unreadable: string };

const CHUNK = 16 * 1024;
const FRAME_SAMPLES = 1_152;
// A decoder finds frames even in noise, and says so with an error for nearly each of them.
const TOLERATED_ERRORS = 2;
const TOLERATED_SHARE = 0.01;

async function listen({ path, slices }: ListeningJob): Promise<ListeningReply> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const meter = createLoudnessMeter();
  let [samples, errors] = [0, 0];
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const piece = decoder.decode(chunk);
      samples += piece.samplesDecoded;
      errors += piece.errors.length;
      meter.add(piece);
    }
  } catch (error) {
    return { unreadable: String(error) };
  } finally {
    decoder.free();
  }
  if (samples === 0) return { unreadable: 'there is no sound in it' };
  if (errors > Math.max(TOLERATED_ERRORS, (samples / FRAME_SAMPLES) * TOLERATED_SHARE)) {
    return { unreadable: `it has ${errors} errors in ${Math.round(meter.seconds())} seconds` };
  }
  return { loudness: meter.result(slices) };
}

parentPort?.on('message', (job: ListeningJob) => {
  void listen(job).then((reply) => parentPort?.postMessage(reply));
});
