const HEADER_BYTES = 44;
const CHANNELS = 2;
const BYTES_PER_SAMPLE = 2;

/** The head of a WAV file of 16 bits and two channels, for this many samples (of both channels together: one). */
export function wavHeader(samples: number, sampleRate: number): Uint8Array<ArrayBuffer> {
  const bytes = samples * CHANNELS * BYTES_PER_SAMPLE;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  const text = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) view.setUint8(at + index, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, CHANNELS, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * CHANNELS * BYTES_PER_SAMPLE, true);
  view.setUint16(32, CHANNELS * BYTES_PER_SAMPLE, true);
  view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
  text(36, 'data');
  view.setUint32(40, bytes, true);
  return new Uint8Array(view.buffer);
}

/** Two channels as 16 bits per sample, little end first; what is too loud is cut. */
export function interleaved(left: Float32Array, right: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(left.length * CHANNELS * BYTES_PER_SAMPLE));
  const put = (at: number, sample = 0) =>
    view.setInt16(at * BYTES_PER_SAMPLE, Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), true);
  for (let index = 0; index < left.length; index += 1) {
    put(index * CHANNELS, left[index]);
    put(index * CHANNELS + 1, right[index]);
  }
  return new Uint8Array(view.buffer);
}
