/** Kilobits per second of MPEG-1 layer III, by the header's index. */
const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const sampleRates = [44_100, 48_000, 32_000];
const frameSamples = 1152;

/** What an MP3 file says of itself, read without the code that wrote it. Throws where it is no whole MP3. */
export function parseMp3(bytes: Buffer) {
  let frames = 0;
  let sampleRate = 0;
  for (let at = 0; at < bytes.length; frames++) {
    const header = bytes.readUInt32BE(at);
    // Eleven bits of sync, MPEG 1, layer III, no checksum.
    if (header >>> 16 !== 0xfffb) throw new Error(`no frame at ${at} of ${bytes.length}`);
    const rate = rates[(header >>> 12) & 15] ?? 0;
    sampleRate = sampleRates[(header >>> 10) & 3] ?? 0;
    at += Math.floor((144_000 * rate) / sampleRate) + ((header >>> 9) & 1);
    if (at > bytes.length) throw new Error('the last frame is cut');
  }
  const tag = bytes.toString('latin1', 36, 40);
  const lame = bytes.toString('latin1', 156, 160);
  const trims = bytes.readUIntBE(177, 3);
  const [start, end] = [trims >>> 12, trims & 0xfff];
  return {
    tag,
    lame,
    sampleRate,
    soundFrames: frames - 1,
    taggedFrames: bytes.readUInt32BE(44),
    taggedBytes: bytes.readUInt32BE(48),
    start,
    end,
    samples: (frames - 1) * frameSamples - start - end,
  };
}
