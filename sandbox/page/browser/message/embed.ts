import type { Embed } from '../../../discord/rules/embed-rules.ts';
import { drawLine, drawMarkdown, type Readership } from '../markdown/draw-markdown.ts';
import { type Child, h } from '../ui/dom.ts';
import { formatTime } from '../ui/time.ts';

const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;

/** A card with a coloured edge. */
export function drawEmbed(embed: Embed, readership: Readership): HTMLElement {
  const { author, title, url, description, fields, image, thumbnail, color } = embed;
  const accent = typeof color === 'number' ? hex(color) : undefined;
  const text = h(
    'div',
    { class: 'embed-text' },
    author && h('div', { class: 'embed-author' }, linkTo(author.url, author.name)),
    title && h('div', { class: 'embed-title' }, linkTo(url, drawLine(title, readership))),
    description && h('div', { class: 'embed-description' }, drawMarkdown(description, readership)),
    fields && fields.length > 0 && drawFields(fields, readership),
  );
  return h(
    'article',
    { class: 'embed', css: { accent } },
    h(
      'div',
      { class: 'embed-top' },
      text,
      thumbnail && h('img', { class: 'thumbnail', src: thumbnail.url, alt: '' }),
    ),
    image && h('img', { class: 'embed-image', src: image.url, alt: '' }),
    drawFooter(embed, readership),
  );
}

function linkTo(url: string | null | undefined, label: Child): Child {
  return url ? h('a', { href: url, target: '_blank', rel: 'noreferrer' }, label) : label;
}

/** Inline fields share a line, up to three of them. */
function drawFields(fields: NonNullable<Embed['fields']>, readership: Readership): HTMLElement {
  const cells = fields.map(({ name, value, inline }) =>
    h(
      'div',
      { class: inline ? 'field inline' : 'field' },
      h('div', { class: 'field-name' }, drawLine(name, readership)),
      drawMarkdown(value, readership),
    ),
  );
  return h('div', { class: 'fields' }, cells);
}

function drawFooter({ footer, timestamp }: Embed, { locale }: Readership): Child {
  const date =
    timestamp &&
    `${formatTime(Date.parse(timestamp), 'd', locale)} ${formatTime(Date.parse(timestamp), 't', locale)}`;
  const parts = [footer?.text, date].filter(Boolean);
  return parts.length > 0 && h('div', { class: 'embed-footer' }, parts.join(' • '));
}
