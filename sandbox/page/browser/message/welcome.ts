import type { Page } from '../page.ts';
import { dm } from '../store/place.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** What stands above the first message of a channel. */
export function drawWelcome({ store }: Page): HTMLElement {
  const { place, state } = store;
  if (place.channelId === dm) {
    return h(
      'div',
      { class: 'welcome' },
      h('span', { class: 'welcome-mark' }, icon('at')),
      h('h2', {}, state.bot.displayName),
      h('p', {}, `This is the beginning of your direct messages with ${state.bot.displayName}.`),
    );
  }
  const channel = place.guild?.channels.find(({ id }) => id === place.channelId);
  if (!channel) {
    return h(
      'div',
      { class: 'welcome' },
      h('h2', {}, 'No channels'),
      h('p', {}, 'You can see none of this server’s channels.'),
    );
  }
  return h(
    'div',
    { class: 'welcome' },
    h('span', { class: 'welcome-mark', 'aria-hidden': 'true' }, '#'),
    h('h2', {}, `Welcome to #${channel.name}!`),
    h('p', {}, `This is the start of the #${channel.name} channel. ${channel.topic ?? ''}`),
    h(
      'p',
      { class: 'hint' },
      'Type ',
      h('kbd', {}, '/'),
      ' to see what the bot can do; demo songs are offered as you fill it in.',
    ),
  );
}
