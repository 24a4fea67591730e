import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from '../audio/random.ts';

const size = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** A track's cover: coloured rings, as a PNG of 256 pixels a side. The same track has the same cover. */
export function drawCover(audioId: string): Buffer {
  const random = createRandom(`${audioId}/cover`);
  const colours = Array.from({ length: 3 }, () => [random.unit(), random.unit(), random.unit()] as const);
  const [across, down, rings] = [random.unit() * size, random.unit() * size, 12 + random.unit() * 24];
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const ring = Math.floor(Math.hypot(x - across, y - down) / rings);
      const colour = colours[ring % colours.length] ?? [0, 0, 0];
      colour.forEach((share, i) => {
        rows[y * (size * 3 + 1) + 1 + x * 3 + i] = 40 + 200 * share * (1 - (0.4 * y) / size);
      });
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
