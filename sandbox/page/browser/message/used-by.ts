import { avatar } from '../ui/avatar.ts';
import { type Child, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** "Mira used /karaoke": the line above an answer, with the hook that ties them together. */
export function drawUsedBy(
  person: { id: string; displayName: string; bot: boolean },
  name: string,
  kind: 'slash' | 'menu' = 'slash',
): HTMLElement {
  return h(
    'div',
    { class: 'above' },
    h('span', { class: 'hook', 'aria-hidden': 'true' }),
    avatar(person, 'small'),
    h('span', { class: 'above-name' }, person.displayName),
    ' used ',
    h('span', { class: 'command' }, kind === 'slash' ? icon('slash') : icon('at'), name),
  );
}

/** The line above a reply: whom it answers, and the beginning of what they said. */
export function drawReplyTo(
  author: { id: string; displayName: string; bot: boolean } | undefined,
  text: Child,
) {
  if (!author)
    return h('div', { class: 'above' }, h('span', { class: 'hook' }), 'Original message was deleted');
  return h(
    'div',
    { class: 'above' },
    h('span', { class: 'hook', 'aria-hidden': 'true' }),
    avatar(author, 'small'),
    h('span', { class: 'above-name' }, author.displayName),
    h('span', { class: 'above-text' }, text),
  );
}
