import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The source of the bot, all of it, without the texts that people read. */
export function sourceWithoutTexts(): string {
  const root = new URL('../../src', import.meta.url).pathname;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes(`catalogues${sep}`))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}
