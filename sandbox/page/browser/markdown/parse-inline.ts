import type { Inline, TimeStyle } from './nodes.ts';

/** A rule: what the rest of the text must begin with, and what that becomes. `undefined` lets the next rule try. */
interface Rule {
  readonly pattern: RegExp;
  readonly make: (match: readonly string[], before: string) => Inline | undefined;
}

const wrap =
  (kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler') => (match: readonly string[]) =>
    ({ kind, children: parseInline(match[1] ?? '') }) as const;

const linked = (url: string, label = url): Inline | undefined =>
  isWebAddress(url)
    ? { kind: 'link', url, children: label === url ? [textOf(url)] : parseInline(label) }
    : undefined;

const textOf = (text: string): Inline => ({ kind: 'text', text });

/** In the order in which they are tried. */
const rules: readonly Rule[] = [
  { pattern: /^\\([^\sA-Za-z0-9])/, make: ([, character = '']) => textOf(character) },
  { pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, make: ([, , code = '']) => ({ kind: 'code', text: code.trim() }) },
  { pattern: /^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/s, make: wrap('strong') },
  { pattern: /^__((?:\\.|[^\\])+?)__(?!_)/s, make: wrap('underline') },
  { pattern: /^\*(?=\S)((?:\*\*|\\.|[^*\\])+?)(?<!\s)\*(?!\*)/s, make: wrap('emphasis') },
  {
    pattern: /^_((?:__|\\.|[^_\\])+?)_(?!\w)/s,
    make: (match, before) => (/\w$/.test(before) ? undefined : wrap('emphasis')(match)),
  },
  { pattern: /^~~(?=\S)((?:\\.|[^\\])+?)~~(?!~)/s, make: wrap('strike') },
  { pattern: /^\|\|((?:\\.|[^\\])+?)\|\|/s, make: wrap('spoiler') },
  {
    pattern: /^\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))+)>?(?:\s+"[^"]*")?\)/,
    make: ([, label = '', url = '']) => linked(url, label),
  },
  {
    pattern: /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    // The pattern lets through nothing but the styles.
    make: ([, unix, style]) => ({ kind: 'time', unix: Number(unix), style: (style ?? 'f') as TimeStyle }),
  },
  { pattern: /^<@!?(\d{5,20})>/, make: ([, id = '']) => ({ kind: 'mention', of: 'user', id }) },
  { pattern: /^<@&(\d{5,20})>/, make: ([, id = '']) => ({ kind: 'mention', of: 'role', id }) },
  { pattern: /^<#(\d{5,20})>/, make: ([, id = '']) => ({ kind: 'mention', of: 'channel', id }) },
  { pattern: /^<\/([-\w ]{1,100}):\d{5,20}>/, make: ([, name = '']) => ({ kind: 'command', name }) },
  { pattern: /^<a?:(\w{2,32}):\d{5,20}>/, make: ([, name = '']) => ({ kind: 'emoji', name }) },
  { pattern: /^@everyone/, make: () => ({ kind: 'everyone', text: '@everyone' }) },
  { pattern: /^@here/, make: () => ({ kind: 'everyone', text: '@here' }) },
  { pattern: /^<(https?:\/\/[^\s<>]+)>/, make: ([, url = '']) => linked(url) },
  { pattern: /^https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/, make: ([url = '']) => linked(url) },
];

// Everything up to the next character with which a rule can begin.
const plain = /^[^\\`*_~|[<@h]+|^./su;

/** Reads text without line structure. Total: what no rule takes is text. */
export function parseInline(source: string): Inline[] {
  const nodes: Inline[] = [];
  let rest = source;
  while (rest !== '') {
    const before = source.slice(0, source.length - rest.length);
    const { node, length } = next(rest, before);
    const last = nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      nodes[nodes.length - 1] = textOf(last.text + node.text);
    else nodes.push(node);
    rest = rest.slice(length);
  }
  return nodes;
}

function next(rest: string, before: string): { node: Inline; length: number } {
  for (const { pattern, make } of rules) {
    const match = pattern.exec(rest);
    const node = match && make(match, before);
    if (node) return { node, length: match[0].length };
  }
  const [text = rest] = plain.exec(rest) ?? [];
  return { node: textOf(text), length: text.length };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
