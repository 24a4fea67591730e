import { h } from './dom.ts';
import { icon } from './icon.ts';

const shades = 6;

/** A round picture: the bot's mark, or a person's initial on a colour of their own. */
export function avatar(person: { id: string; displayName: string; bot: boolean }, size = ''): HTMLElement {
  const shade = Number(BigInt(person.id) % BigInt(shades));
  return h(
    'span',
    {
      class: `avatar ${size} ${person.bot ? 'of-bot' : `shade-${shade}`}`,
      'aria-hidden': 'true',
      // Drawn by the stylesheet: it is a picture, not a word.
      'data-initials': person.bot ? undefined : initials(person.displayName).slice(0, 1),
    },
    person.bot && icon('wave'),
  );
}

/** `Song Forge` → `SF`. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3)
    .toUpperCase();
}
