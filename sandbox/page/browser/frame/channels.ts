import type { Page } from '../page.ts';
import { addressOf, dm, visibleChannels } from '../store/place.ts';
import { avatar } from '../ui/avatar.ts';
import { fill, h } from '../ui/dom.ts';
import { createWhoAmI } from './who-am-i.ts';

/** The column beside the rail: the channels that one can see, and who one is. */
export function createChannels(page: Page) {
  const { store } = page;
  const title = h('h2', { class: 'side-title' });
  const list = h('ul', { class: 'channel-list' });
  const label = h('h3', { class: 'side-label' });
  const whoAmI = createWhoAmI(page);
  const note = h(
    'p',
    { class: 'side-note' },
    'A sandbox: nothing here reaches Discord or leaves this machine.',
  );
  const nav = h('nav', { class: 'channel-nav', 'aria-label': 'Channels' }, label, list);
  const element = h('div', { class: 'channels' }, title, nav, note, whoAmI.element);

  const drawAll = () => {
    const { me, place, state } = store;
    const entry = (href: string, current: boolean, ...face: (Node | string)[]) =>
      h('li', {}, h('a', { class: 'channel', href, 'aria-current': current ? 'page' : undefined }, ...face));
    if (place.channelId === dm) {
      title.textContent = 'Direct messages';
      label.textContent = 'Conversations';
      fill(list, entry(addressOf(me.username, dm), true, avatar(state.bot, 'middle'), state.bot.displayName));
    } else {
      const { guild } = place;
      title.textContent = guild?.name ?? '';
      label.textContent = 'Text channels';
      const channels = guild ? visibleChannels(guild, me.id) : [];
      fill(
        list,
        channels.map(({ id, name }) =>
          entry(
            addressOf(me.username, id, guild?.id),
            id === place.channelId,
            h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
            name,
          ),
        ),
      );
    }
    whoAmI.draw();
  };
  return { element, drawAll };
}
