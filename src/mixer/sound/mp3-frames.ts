/** What all frames of an MP3 have in common. */
export interface Mp3Format {
  /** Samples per second. */
  sampleRate: number;
  samplesPerFrame: number;
}

/** Finds the frames of an MP3 whose bytes come piece by piece. */
export interface FrameScanner {
  readonly format: Mp3Format | undefined;
  /** Where each frame begins, and where the last whole one ends. */
  readonly offsets: readonly number[];
  /** How many whole frames are known. */
  readonly frames: number;
  /** Goes on where it stopped, in the bytes that are there by now. */
  scan(bytes: Uint8Array): void;
}

interface Header extends Mp3Format {
  /** Bytes, with the header itself. */
  length: number;
  /** Bytes between the header and what the frame says of the sound. */
  sideInfo: number;
}

const MPEG_1 = 3;
const RATES: Record<number, readonly number[]> = {
  [MPEG_1]: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};
const KBPS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBPS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HEADER = 4;
const ID3_HEADER = 10;

export function createFrameScanner(): FrameScanner {
  const offsets: number[] = [];
  let format: Mp3Format | undefined;
  let at = -1;

  return {
    get format() {
      return format;
    },
    offsets,
    get frames() {
      return Math.max(0, offsets.length - 1);
    },
    scan(bytes) {
      if (at < 0) {
        if (bytes.length < ID3_HEADER) return;
        at = lengthOfTag(bytes);
      }
      while (at + HEADER <= bytes.length) {
        const header = headerAt(bytes, at);
        const isForeign = format !== undefined && header?.sampleRate !== format.sampleRate;
        if (header === undefined || isForeign) {
          at += 1;
          continue;
        }
        if (at + header.length > bytes.length) return;
        const isInfo = format === undefined && saysInfo(bytes, at + HEADER + header.sideInfo);
        if (!isInfo) {
          format ??= { sampleRate: header.sampleRate, samplesPerFrame: header.samplesPerFrame };
          if (offsets.length === 0) offsets.push(at);
          // After a stretch of something else, the frame before reaches up to this one.
          offsets[offsets.length - 1] = at;
          offsets.push(at + header.length);
        }
        at += header.length;
      }
    },
  };
}

function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + HEADER);
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3];
  const sampleRate = RATES[version]?.[(third >> 2) & 3];
  const kbps = (version === MPEG_1 ? KBPS_1 : KBPS_2)[third >> 4] ?? 0;
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || layer !== 1 || sampleRate === undefined || kbps === 0)
    return undefined;
  const samplesPerFrame = version === MPEG_1 ? 1_152 : 576;
  const isMono = fourth >> 6 === 3;
  const padding = (third >> 1) & 1;
  return {
    sampleRate,
    samplesPerFrame,
    length: Math.floor((samplesPerFrame * kbps * 125) / sampleRate) + padding,
    sideInfo: version === MPEG_1 ? (isMono ? 17 : 32) : isMono ? 9 : 17,
  };
}

/** The tag at the beginning (ID3v2), whose length is written in seven bits per byte. */
function lengthOfTag(bytes: Uint8Array): number {
  if (textAt(bytes, 0, 3) !== 'ID3') return 0;
  return bytes.subarray(6, ID3_HEADER).reduce((length, byte) => (length << 7) | byte, 0) + ID3_HEADER;
}

/** The first frame may hold a table of contents instead of sound. */
const saysInfo = (bytes: Uint8Array, at: number) => ['Xing', 'Info'].includes(textAt(bytes, at, 4));

const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));
