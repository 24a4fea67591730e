import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** A file of the page, as the browser gets it. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

const folder = new URL('../browser/', import.meta.url);
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * The file of this name below the browser's folder; undefined when there is none. TypeScript loses its types on the
 * way. Files are read anew each time, so that a reload shows what was just saved.
 */
export async function readAsset(name: string): Promise<Asset | undefined> {
  const extension = name.split('.').at(-1) ?? '';
  const type = types[extension];
  if (type === undefined || !/^[a-z][a-z\d-]*(\/[a-z][a-z\d-]*)*\.[a-z]+$/.test(name)) return undefined;
  const source = await readFile(fileURLToPath(new URL(name, folder)), 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  if (extension !== 'ts') return { type, body: source };
  const { code } = await transform(source, { loader: 'ts', target: 'es2023', sourcefile: name });
  return { type, body: code };
}
