import type { Page } from '../page.ts';
import { dm } from '../store/place.ts';
import { fill, h } from '../ui/dom.ts';
import { type IconName, icon } from '../ui/icon.ts';
import { createThemeSwitch } from '../ui/theme.ts';

interface Buttons {
  readonly toggleNavigation: () => void;
  readonly togglePanel: (name: 'controls' | 'protocol') => boolean;
}

/** The line above the messages: where one is, whether the bot is there, and the doors to the panels. */
export function createHeader({ store }: Page, { toggleNavigation, togglePanel }: Buttons) {
  const title = h('h1', {});
  const topic = h('span', { class: 'topic' });
  const status = h('span', { class: 'status', role: 'status' });
  const navigation = h(
    'button',
    {
      type: 'button',
      class: 'icon-button only-narrow',
      'aria-label': 'Servers and channels',
      on: { click: toggleNavigation },
    },
    icon('menu'),
  );
  const panelButton = (name: 'controls' | 'protocol', label: string, picture: IconName) =>
    h(
      'button',
      {
        type: 'button',
        class: 'tool',
        'data-panel': name,
        'aria-label': label,
        'aria-pressed': 'false',
        on: { click: () => void togglePanel(name) },
      },
      icon(picture),
      h('span', {}, label),
    );
  const panels = [
    panelButton('controls', 'Controls', 'sliders'),
    panelButton('protocol', 'Protocol', 'code'),
  ];
  const element = h(
    'header',
    { class: 'top' },
    navigation,
    title,
    topic,
    status,
    ...panels,
    createThemeSwitch(),
  );

  return {
    element,
    drawAll() {
      const { place, state, botOnline } = store;
      const channel = place.guild?.channels.find(({ id }) => id === place.channelId);
      const name = place.channelId === dm ? state.bot.displayName : (channel?.name ?? '');
      fill(
        title,
        h('span', { class: 'hash', 'aria-hidden': 'true' }, place.channelId === dm ? '@' : '#'),
        name,
      );
      topic.textContent = channel?.topic ?? '';
      document.title = `${place.channelId === dm ? '@' : '#'}${name} · Stemsmith sandbox`;
      status.textContent = botOnline ? 'Bot online' : 'Bot offline';
      status.classList.toggle('online', botOnline);
    },
    showPanel(open: string | undefined) {
      for (const button of panels) button.setAttribute('aria-pressed', String(button.dataset.panel === open));
    },
  };
}
