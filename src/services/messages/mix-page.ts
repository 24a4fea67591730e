import type { Separated } from '../mixer/find-mix.ts';
import { mixView } from './mix-view.ts';
import { COMMAND } from './names.ts';
import { shorten } from './text.ts';
import type { Translate } from './translate.ts';

/** Addresses of what a page consists of. */
export interface PageParts {
  script: string;
  style: string;
  icon: string;
}

/** The page of a mix: what it is about stands in it, and the script draws the rest. */
export function mixPage(t: Translate, job: Separated, parts: PageParts): string {
  const view = mixView(t, job);
  // In a script, only "<" could end it, or begin a comment.
  const data = JSON.stringify(view).replaceAll('<', '\\u003c');
  return page(t, t('mix.heading', { title: view.title }), parts, [
    `<script type="application/json" id="mix">${data}</script>`,
    `<script type="module" src="${parts.script}"></script>`,
    `<noscript><p class="notice">${html(t('mix.noscript'))}</p></noscript>`,
  ]);
}

/** Says that there is no such mix; the same for whatever is asked. */
export const missingPage = (t: Translate, parts: PageParts): string =>
  noticePage(t, parts, t('mix.missing.title'), t('mix.missing.text'));

/** Says that the files have vanished, and how to get them again. */
export function gonePage(t: Translate, { title = '', type, track }: Separated, parts: PageParts): string {
  const command = COMMAND[type];
  const text = t('mix.gone.text', { command, task: track.taskId, audio: track.audioId });
  const name = shorten(title, 100);
  return noticePage(t, parts, t('mix.gone.title'), ...(name === '' ? [text] : [name, text]));
}

const noticePage = (t: Translate, parts: PageParts, title: string, ...texts: readonly string[]): string =>
  page(t, title, parts, [
    `<main class="notice"><h1>${html(title)}</h1>${texts.map((text) => `<p>${html(text)}</p>`).join('')}</main>`,
  ]);

const page = (
  t: Translate,
  title: string,
  parts: PageParts,
  body: readonly string[],
): string => `<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="dark light">
<title>${html(title)}</title>
<link rel="icon" href="${parts.icon}">
<link rel="stylesheet" href="${parts.style}">
</head>
<body>
${body.join('\n')}
</body>
</html>
`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Foreign text that shows as it is. */
const html = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
