import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** A file of a page, under a name that changes with its content. */
export interface PageAsset {
  name: string;
  type: string;
  /** By the encodings that a browser may accept, the best first; the last one is for everybody. */
  bodies: readonly { encoding: 'br' | 'gzip' | undefined; bytes: Buffer }[];
}

const TYPES = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** A file that the build has made, compressed once and kept in memory. */
export async function readPageAsset(
  folder: URL,
  file: `${string}.${keyof typeof TYPES}`,
): Promise<PageAsset> {
  const bytes = await readFile(new URL(file, folder));
  const [stem = '', extension = ''] = file.split('.');
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
  return {
    name: `${stem}-${hash}.${extension}`,
    type: TYPES[extension as keyof typeof TYPES],
    bodies: [
      { encoding: 'br', bytes: await promisify(brotliCompress)(bytes) },
      { encoding: 'gzip', bytes: await promisify(gzip)(bytes) },
      { encoding: undefined, bytes },
    ],
  };
}

// From the sources, the page is where the last build has put it.
const FOLDER = import.meta.url.endsWith('.ts') ? '../../../dist/mixer/' : '../../mixer/';

/** What the mixer's page consists of. */
export async function readMixerAssets() {
  const folder = new URL(FOLDER, import.meta.url);
  const [script, style, icon] = await Promise.all([
    readPageAsset(folder, 'main.js'),
    readPageAsset(folder, 'main.css'),
    readPageAsset(folder, 'icon.svg'),
  ]);
  return { script, style, icon };
}
