import { type Child, h } from '../ui/dom.ts';
import { drawTime } from '../ui/time.ts';
import type { Block, Inline } from './nodes.ts';
import { parseInline } from './parse-inline.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Who and what mentions name, and how the reader reads times. */
export interface Readership {
  readonly nameOf: (of: 'user' | 'role' | 'channel', id: string) => string;
  readonly isMe: (id: string) => boolean;
  readonly locale: string;
  readonly now: () => number;
}

/** A text with all of Discord's markdown. */
export function drawMarkdown(source: string, readership: Readership): HTMLElement {
  return h('div', { class: 'markdown' }, drawBlocks(parseMarkdown(source), readership));
}

/** A text in which only inline marks count, as an embed's title. */
export function drawLine(source: string, readership: Readership): Child[] {
  return drawInline(parseInline(source), readership);
}

function drawBlocks(blocks: readonly Block[], readership: Readership): Child[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return h('div', { class: 'paragraph' }, drawInline(block.children, readership));
      case 'subtext':
        return h('small', { class: 'subtext' }, drawInline(block.children, readership));
      case 'heading':
        // The page has headings of its own; those of a message lie below them.
        return h(
          'div',
          { class: `heading-${block.level}`, role: 'heading', 'aria-level': block.level + 3 },
          drawInline(block.children, readership),
        );
      case 'quote':
        return h('blockquote', {}, drawBlocks(block.blocks, readership));
      case 'code block':
        return h('pre', { tabindex: 0 }, h('code', {}, block.text));
      case 'list': {
        const items = block.items.map((item) =>
          h('li', {}, drawInline(item.children, readership), drawBlocks(item.nested, readership)),
        );
        return block.start === null ? h('ul', {}, items) : h('ol', { start: block.start }, items);
      }
      default:
        return block satisfies never;
    }
  });
}

const elements = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' } as const;

function drawInline(nodes: readonly Inline[], readership: Readership): Child[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'code':
        return h('code', {}, node.text);
      case 'spoiler':
        return drawSpoiler(drawInline(node.children, readership));
      case 'link':
        return h(
          'a',
          { href: node.url, target: '_blank', rel: 'noreferrer' },
          drawInline(node.children, readership),
        );
      case 'time':
        return drawTime(node.unix * 1000, node.style, readership);
      case 'mention': {
        const sign = node.of === 'channel' ? '#' : '@';
        const mine = node.of === 'user' && readership.isMe(node.id);
        return h(
          'span',
          { class: `mention${mine ? ' of-me' : ''}` },
          sign,
          readership.nameOf(node.of, node.id),
        );
      }
      case 'everyone':
        return h('span', { class: 'mention' }, node.text);
      case 'command':
        return h('span', { class: 'mention' }, '/', node.name);
      case 'emoji':
        return h('span', { class: 'emoji' }, `:${node.name}:`);
      default:
        return h(elements[node.kind], {}, drawInline(node.children, readership));
    }
  });
}

function drawSpoiler(children: Child[]): HTMLElement {
  const inside = h('span', { 'aria-hidden': 'true' }, children);
  const open = () => {
    cover.classList.add('open');
    inside.removeAttribute('aria-hidden');
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
  };
  const cover = h(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabindex: 0,
      'aria-label': 'Show the spoiler',
      on: { click: open, keydown: ({ key }) => (key === 'Enter' || key === ' ') && open() },
    },
    inside,
  );
  return cover;
}
