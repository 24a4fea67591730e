import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = new URL('../..', import.meta.url).pathname;

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A page of the documentation. */
export interface Page {
  /** From the root of the repository. */
  path: string;
  text: string;
  /** What stands between backticks, within a line. */
  spans: readonly string[];
  /** The blocks of code. */
  blocks: readonly string[];
  /** Where links lead, without those to other sites. */
  links: readonly string[];
  /** What a link may name behind a `#`. */
  anchors: readonly string[];
}

const FENCE = /^```[^\n]*\n(.*?)^```$/gms;
const firsts = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first = '']) => first);

/** How GitHub names a heading. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

function pageOf(path: string): Page {
  const text = read(path);
  const prose = text.replace(FENCE, '');
  return {
    path,
    text,
    spans: firsts(prose, /`([^`\n]+)`/g),
    blocks: firsts(text, FENCE),
    links: firsts(prose, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link)),
    anchors: firsts(prose, /^#+ (.+)$/gm).map(slug),
  };
}

/** Every page in Markdown. */
export function pages(): readonly Page[] {
  const inside = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: folder !== '', encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
  return ['', 'docs', '.github']
    .flatMap(inside)
    .filter((path) => path.endsWith('.md'))
    .map(pageOf);
}
