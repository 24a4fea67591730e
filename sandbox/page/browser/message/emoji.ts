import { type Child, h } from '../ui/dom.ts';

/** An emoji of Unicode as it is; one of a server by its name, since its picture lies elsewhere. */
export function drawEmoji(
  emoji: { id?: string | null | undefined; name?: string | null | undefined } | null | undefined,
): Child {
  if (!emoji?.name) return null;
  return h('span', { class: 'emoji', 'aria-hidden': 'true' }, emoji.id ? `:${emoji.name}:` : emoji.name);
}
