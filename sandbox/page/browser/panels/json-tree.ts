import { type Child, h } from '../ui/dom.ts';

/** JSON with indentation and colours. Long values are cut, since nobody reads them here. */
export function drawJson(value: unknown): HTMLElement {
  return h('pre', { class: 'json', tabindex: 0 }, pieces(value, ''));
}

const longest = 600;

function pieces(value: unknown, indent: string): Child[] {
  if (typeof value === 'string') {
    const text = JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
    return [h('span', { class: 'json-text' }, text)];
  }
  if (typeof value !== 'object' || value === null) return [h('span', { class: 'json-value' }, String(value))];
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return [open, close];
  const inner = `${indent}  `;
  const lines = entries.map(([key, child], at): Child[] => [
    inner,
    !Array.isArray(value) && [h('span', { class: 'json-key' }, JSON.stringify(key)), ': '],
    pieces(child, inner),
    at < entries.length - 1 && ',',
    '\n',
  ]);
  return [open, '\n', lines, indent, close];
}
