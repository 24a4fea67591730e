import type { Block, ListItem } from './nodes.ts';
import { parseInline } from './parse-inline.ts';

const fence = /```(?:[\w+#.-]*\n)?\n*([\s\S]+?)\n*```/;

/** Reads a message's text. Embeds' descriptions and fields are written in the same language. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let rest = source;
  for (let match = fence.exec(rest); match; match = fence.exec(rest)) {
    blocks.push(...parseLines(trimBreaks(rest.slice(0, match.index))));
    blocks.push({ kind: 'code block', text: match[1] ?? '' });
    rest = rest.slice(match.index + match[0].length).replace(/^\n/, '');
  }
  return [...blocks, ...parseLines(rest === source ? rest : trimBreaks(rest))];
}

const trimBreaks = (text: string) => text.replace(/\n$/, '');

const heading = /^(#{1,3})\s+(\S.*)$/;
const subtext = /^-#\s+(\S.*)$/;
const quote = /^>\s(.*)$/;
const item = /^( *)([-*]|\d{1,9}\.)\s+(\S.*)$/;

function parseLines(source: string): Block[] {
  if (source === '') return [];
  const blocks: Block[] = [];
  const lines = source.split('\n');
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  const add = (block: Block) => {
    endParagraph();
    blocks.push(block);
  };
  /** Takes this line and those after it that fit `pattern` off the text. */
  const takeWhile = (pattern: RegExp, from: number) => {
    const end = lines.findIndex((line, at) => at >= from && !pattern.test(line));
    return lines.slice(from, end === -1 ? lines.length : end);
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const title = heading.exec(line);
    const small = subtext.exec(line);
    if (title) {
      // Three # at most, by the pattern.
      add({
        kind: 'heading',
        level: (title[1] ?? '#').length as 1 | 2 | 3,
        children: parseInline(title[2] ?? ''),
      });
    } else if (small) {
      add({ kind: 'subtext', children: parseInline(small[1] ?? '') });
    } else if (line.startsWith('>>> ')) {
      add({ kind: 'quote', blocks: parseLines([line.slice(4), ...lines.slice(at + 1)].join('\n')) });
      break;
    } else if (quote.test(line)) {
      const quoted = takeWhile(quote, at);
      add({ kind: 'quote', blocks: parseLines(quoted.map((each) => each.slice(2)).join('\n')) });
      at += quoted.length - 1;
    } else if (item.test(line)) {
      const taken = takeWhile(item, at);
      endParagraph();
      blocks.push(...parseList(taken));
      at += taken.length - 1;
    } else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

/** Lines that are all items; a deeper indentation belongs to the item above. */
function parseList(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let current: { start: number | null; items: ListItem[] } | undefined;
  for (let at = 0; at < lines.length; ) {
    const [, indent = '', mark = '', text = ''] = item.exec(lines[at] ?? '') ?? [];
    const after = lines.slice(at + 1);
    const end = after.findIndex((line) => line.search(/\S/) <= indent.length);
    const deeper = end === -1 ? after : after.slice(0, end);
    const start = /\d/.test(mark) ? Number.parseInt(mark, 10) : null;
    if (current === undefined || (current.start === null) !== (start === null)) {
      current = { start, items: [] };
      blocks.push({ kind: 'list', ...current });
    }
    current.items.push({ children: parseInline(text), nested: parseList(deeper) });
    at += deeper.length + 1;
  }
  return blocks;
}
