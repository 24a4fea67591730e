import { expect, test } from 'vitest';
import type { Block, Inline } from '../../sandbox/page/browser/markdown/nodes.ts';
import { parseMarkdown } from '../../sandbox/page/browser/markdown/parse-markdown.ts';

/** A tree as one line: `p(text strong(bold))`. */
function show(blocks: readonly Block[]): string {
  return blocks.map(showBlock).join(' ');
}

function showBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${inside(block.children)})`;
    case 'subtext':
      return `small(${inside(block.children)})`;
    case 'heading':
      return `h${block.level}(${inside(block.children)})`;
    case 'quote':
      return `quote(${show(block.blocks)})`;
    case 'code block':
      return `pre(${block.text})`;
    case 'list': {
      const items = block.items.map(
        ({ children, nested }) => `li(${inside(children)}${nested.length > 0 ? ` ${show(nested)}` : ''})`,
      );
      return `${block.start === null ? 'ul' : `ol:${block.start}`}(${items.join(' ')})`;
    }
    default:
      return block satisfies never;
  }
}

function inside(nodes: readonly Inline[]): string {
  return nodes.map(showInline).join('');
}

function showInline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return `code(${node.text})`;
    case 'link':
      return `a[${node.url}](${inside(node.children)})`;
    case 'time':
      return `time[${node.unix}:${node.style}]`;
    case 'mention':
      return `${node.of}[${node.id}]`;
    case 'everyone':
      return `ping[${node.text}]`;
    case 'command':
      return `command[${node.name}]`;
    case 'emoji':
      return `emoji[${node.name}]`;
    default:
      return `${node.kind}(${inside(node.children)})`;
  }
}

test.each([
  // Plain text
  ['Hello', 'p(Hello)'],
  ['two\nlines', 'p(two\nlines)'],
  ['', ''],
  ['a < b & c > d', 'p(a < b & c > d)'],
  ['<script>alert(1)</script>', 'p(<script>alert(1)</script>)'],
  // Emphasis
  ['**bold**', 'p(strong(bold))'],
  ['*soft* and _soft_', 'p(emphasis(soft) and emphasis(soft))'],
  ['***both***', 'p(strong(emphasis(both)))'],
  ['__under__', 'p(underline(under))'],
  ['__**both**__', 'p(underline(strong(both)))'],
  ['~~gone~~', 'p(strike(gone))'],
  ['||secret||', 'p(spoiler(secret))'],
  ['**bold *and soft* here**', 'p(strong(bold emphasis(and soft) here))'],
  ['snake_case_name', 'p(snake_case_name)'],
  ['2 * 3 * 4', 'p(2 * 3 * 4)'],
  ['**not closed', 'p(**not closed)'],
  ['*not closed', 'p(*not closed)'],
  ['** **', 'p(strong( ))'],
  // Escapes
  ['\\*stars\\*', 'p(*stars*)'],
  ['\\_a\\_ \\`b\\` \\|\\|c\\|\\|', 'p(_a_ `b` ||c||)'],
  ['\\[x\\](https://a.example)', 'p([x](a[https://a.example](https://a.example)))'],
  ['a\\b', 'p(a\\b)'],
  ['**a\\*\\*b**', 'p(strong(a**b))'],
  ['\\<@12345678\\>', 'p(<@12345678>)'],
  // Code
  ['`code`', 'p(code(code))'],
  ['``a ` b``', 'p(code(a ` b))'],
  ['`**plain**`', 'p(code(**plain**))'],
  ['`<@12345678>`', 'p(code(<@12345678>))'],
  ['```\nline 1\nline 2\n```', 'pre(line 1\nline 2)'],
  ['```ts\nconst a = 1;\n```', 'pre(const a = 1;)'],
  ['before\n```\nx\n```\nafter', 'p(before) pre(x) p(after)'],
  ['```one line```', 'pre(one line)'],
  ['```not closed', 'p(```not closed)'],
  // Links
  ['https://a.example/x?y=1', 'p(a[https://a.example/x?y=1](https://a.example/x?y=1))'],
  ['see https://a.example.', 'p(see a[https://a.example](https://a.example).)'],
  ['(https://a.example)', 'p((a[https://a.example](https://a.example)))'],
  ['<https://a.example>', 'p(a[https://a.example](https://a.example))'],
  ['[**name**](https://a.example)', 'p(a[https://a.example](strong(name)))'],
  ['[name](https://a.example/a_(b))', 'p(a[https://a.example/a_(b)](name))'],
  ['[name](javascript:alert(1))', 'p([name](javascript:alert(1)))'],
  ['ftp://a.example', 'p(ftp://a.example)'],
  // Mentions and times
  ['<@12345678> <@!12345678>', 'p(user[12345678] user[12345678])'],
  ['<@&12345678> in <#12345678>', 'p(role[12345678] in channel[12345678])'],
  ['@everyone and @here', 'p(ping[@everyone] and ping[@here])'],
  ['mail@example', 'p(mail@example)'],
  ['</stems list:12345678>', 'p(command[stems list])'],
  ['<:wave:12345678> <a:spin:12345678>', 'p(emoji[wave] emoji[spin])'],
  ['<t:1700000000>', 'p(time[1700000000:f])'],
  ['<t:1700000000:R>', 'p(time[1700000000:R])'],
  ['<t:1700000000:X>', 'p(<t:1700000000:X>)'],
  ['<t:-1:d>', 'p(time[-1:d])'],
  // Lines of their own
  ['# One\n## Two\n### Three', 'h1(One) h2(Two) h3(Three)'],
  ['#### Four', 'p(#### Four)'],
  ['#no-heading', 'p(#no-heading)'],
  ['-# small **print**', 'small(small strong(print))'],
  ['text\n-# small', 'p(text) small(small)'],
  ['> quoted\n> twice\nnot', 'quote(p(quoted\ntwice)) p(not)'],
  ['>>> all\nof this', 'quote(p(all\nof this))'],
  ['>no quote', 'p(>no quote)'],
  ['> # big', 'quote(h1(big))'],
  // Lists
  ['- one\n- two', 'ul(li(one) li(two))'],
  ['* one\n* two', 'ul(li(one) li(two))'],
  ['1. one\n2. two', 'ol:1(li(one) li(two))'],
  ['5. five', 'ol:5(li(five))'],
  ['- one\n  - inner\n- two', 'ul(li(one ul(li(inner))) li(two))'],
  ['- one\n  1. inner', 'ul(li(one ol:1(li(inner))))'],
  ['- **bold**', 'ul(li(strong(bold)))'],
  ['text\n- one\ntext', 'p(text) ul(li(one)) p(text)'],
  ['-no list', 'p(-no list)'],
])('%j', (source, expected) => {
  expect(show(parseMarkdown(source))).toBe(expected);
});

test('a long text of marks is read in time', () => {
  const started = performance.now();
  for (const mark of ['*', '_', '**', '||', '`', '[', '<@', '> ', '\\', '~~ '])
    parseMarkdown(mark.repeat(2000 / mark.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
