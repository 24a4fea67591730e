import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VARIABLES } from '../../src/config.ts';
import { type Page, pages, ROOT, read } from '../support/pages.ts';

// What is written like a variable of ours and is none.
const OTHERS = ['CHROMIUM', 'NODE_ENV', 'CALLBACK_EXCEPTION', 'JOB_ID', 'INTERACTION_CREATE'];
// CONTRIBUTING.md shows how a command is added: its files are not there yet.
const isExample = (path: string) => path.endsWith('price.ts') || path.endsWith('price.test.ts');
const FOLDERS = '(?:src|test|sandbox|bench|docs|dist|\\.ci|\\.github)';
const all = pages();
const paged = (of: (page: Page) => readonly string[]) =>
  all.flatMap((page) => of(page).map((found) => ({ page: page.path, found })));
const firsts = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first = '']) => first);

describe('the documentation', () => {
  test('has pages for everybody', () => {
    expect(all.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'README.md',
        'CONTRIBUTING.md',
        'docs/README.md',
        'docs/operations/install.md',
      ]),
    );
  });

  test('leads only to files and headings that exist', () => {
    const broken = paged(({ links }) => links).filter(({ page, found }) => {
      const [file = '', anchor] = found.split('#');
      const target = file === '' ? page : normalize(join(dirname(page), file));
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !all.find(({ path }) => path === target)?.anchors.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('leaves no page that nothing leads to', () => {
    const reached = new Set(
      paged(({ links }) => links).map(({ page, found }) =>
        normalize(join(dirname(page), found.replace(/#.*/, ''))),
      ),
    );
    const lost = all.filter(({ path }) => path.startsWith('docs/') && !reached.has(path));
    expect(lost.map(({ path }) => path).filter((path) => !path.startsWith('docs/decisions/'))).toEqual([]);
  });

  test('names only paths that exist', () => {
    const named = new RegExp(`(?<![\\w./~-])(${FOLDERS}/[\\w./-]*[\\w/])`, 'g');
    const wrong = paged(({ spans, blocks }) =>
      [...spans, ...blocks].flatMap((code) => firsts(code, named)),
    ).filter(({ found }) => {
      // What is built is named after its source.
      const path = found.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
      return !isExample(path) && !existsSync(join(ROOT, path));
    });
    expect(wrong).toEqual([]);
  });

  test('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const wrong = paged(({ text }) => firsts(text, /npm run ([\w:]+)/g)).filter(
      ({ found }) => !(found in scripts),
    );
    expect(wrong).toEqual([]);
  });

  test('names only variables that are read', () => {
    const inSpans = ({ spans }: Page) =>
      spans.flatMap((span) => firsts(span, /^([A-Z]{2,}[A-Z0-9]*_[A-Z0-9_]+)(?:=.*)?$/g));
    const inBlocks = ({ blocks }: Page) =>
      blocks.flatMap((block) => firsts(block, /(?:^|[\s'"])([A-Z][A-Z0-9_]+)=/gm));
    const wrong = paged((page) => [...inSpans(page), ...inBlocks(page)]).filter(
      ({ found }) => !VARIABLES.includes(found) && !OTHERS.includes(found),
    );
    expect(wrong).toEqual([]);
  });
});

test('the page about the configuration has every variable once, with its default', () => {
  const rows = read('docs/operations/configure.md').matchAll(
    /^\| `([A-Z0-9_]+)` \| (?:`(.+)`|–) \| .+ \|$/gm,
  );
  const shown = [...rows].map(([, name, value = '']) => `${name}=${value}`);
  const defaults = read('.env.example')
    .split('\n')
    .filter((line) => /^#?[A-Z0-9_]+=/.test(line))
    .map((line) => line.replace(/^#/, ''));
  expect(shown.sort()).toEqual(defaults.sort());
});

describe('what comes along for operators', () => {
  test.each([
    ['compose.yaml', /^ {6}([A-Z][A-Z0-9_]*): /gm],
    ['Dockerfile', /(?<=^ENV .*)\b([A-Z][A-Z0-9_]*)=/gm],
    ['docs/operations/stemsmith.service', /^Environment=([A-Z0-9_]+)=/gm],
  ])('%s sets only variables that are read', (path, pattern) => {
    const names = firsts(read(path), pattern).filter((name) => !name.startsWith('GF_'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !VARIABLES.includes(name) && !OTHERS.includes(name))).toEqual([]);
  });

  test('compose.yaml mounts only files that exist', () => {
    const mounted = firsts(read('compose.yaml'), /^ {6}- (\.\/[^:]+):/gm);
    expect(mounted.length).toBeGreaterThan(0);
    expect(mounted.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('Prometheus asks the bot where compose.yaml lets it answer', () => {
    const [port] = firsts(read('compose.yaml'), /METRICS_PORT: '(\d+)'/g);
    expect(read('docs/operations/monitoring/prometheus.yml')).toContain(`'bot:${port}'`);
  });
});
