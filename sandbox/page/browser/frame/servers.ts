import type { Page } from '../page.ts';
import { addressOf, dm, guildsOf } from '../store/place.ts';
import { initials } from '../ui/avatar.ts';
import { fill, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** The rail on the left: direct messages, then the servers of whoever looks. */
export function createServers({ store }: Page) {
  const element = h('nav', { class: 'servers', 'aria-label': 'Servers' });
  const drawAll = () => {
    const { me, place, state } = store;
    const entry = (label: string, href: string, current: boolean, picture?: Node) =>
      h(
        'li',
        {},
        h(
          'a',
          {
            class: 'server',
            href,
            title: label,
            'aria-label': label,
            'aria-current': current ? 'page' : undefined,
            'data-initials': picture ? undefined : initials(label),
          },
          picture,
        ),
      );
    fill(
      element,
      h(
        'ul',
        {},
        entry('Direct messages', addressOf(me.username, dm), place.channelId === dm, icon('chat')),
        h('li', { class: 'divider', 'aria-hidden': 'true' }),
        guildsOf(state, me.id).map((guild) =>
          entry(
            guild.name,
            addressOf(me.username, '', guild.id),
            place.channelId !== dm && place.guild?.id === guild.id,
          ),
        ),
      ),
    );
  };
  return { element, drawAll };
}
